/// `POST /faults`: a fault's name, or null to behave again.
struct FaultOrder<Fault: Decodable>: Decodable {
    let fault: Fault?
}
