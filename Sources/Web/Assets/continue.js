// Sends the form of a page that only carries a message on. Without this the person presses the button,
// and so she does when she came back to the page with the back button.
const arrival = performance.getEntriesByType("navigation")[0];
if (!arrival || arrival.type !== "back_forward") document.getElementById("doorsturen").submit();
