document.getElementById("doorsturen").submit();
