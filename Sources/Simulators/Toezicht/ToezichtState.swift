/// What the simulated register is told to do wrong, and how often it was asked.
actor ToezichtState {
    private(set) var fault: ToezichtFault?
    /// How many checks were asked, whatever was answered.
    private(set) var checks = 0

    func misbehave(_ fault: ToezichtFault?) { self.fault = fault }

    func countCheck() { checks += 1 }
}
