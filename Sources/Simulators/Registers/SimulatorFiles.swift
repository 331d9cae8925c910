import Foundation

/// The files the simulators bring along.
enum SimulatorFiles {
    /// The bytes of one file of the folder `Pages`.
    static func bytes(_ name: String) throws(SimulatorError) -> Data {
        let path = Bundle.module.bundlePath + "/Pages/" + name
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SimulatorError("install the resources beside the program: \(name) is missing")
        }
        return data
    }
}
