/// Why a catalogue cannot be made of some diensten.
public enum CatalogueFault: Error, Hashable {
    /// There is no dienst.
    case noService
    /// There is no certificate to encrypt identifiers for.
    case noCertificate
    /// A ServiceID, or a UUID of an instance, stands twice.
    case repeated(String)
    /// The name of the dienst contains the number of another organisation.
    case otherProvider(ServiceID)
    /// Organisations have to be named somehow: there is no set of identifiers, or an empty one.
    case noIdentifiers(ServiceID)
    /// A text is empty, or has more characters than it may.
    case length(String, most: Int)
}
