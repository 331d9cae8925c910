import Foundation
import Identity
import Mandaat

/// The addresses of the gateway, below the path of its issuer.
struct Paths: Sendable {
    /// The path of the issuer without a slash at the end; empty when the issuer is a host alone.
    let prefix: String

    /// Reads the path of an issuer.
    init(issuer: String) {
        let path = URL(string: issuer)?.path ?? ""
        prefix = path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    func login(_ id: String) -> String { "\(prefix)/login/\(id)" }

    func language(of id: String) -> String { "\(login(id))/language" }

    func asset(_ asset: Asset) -> String { "\(prefix)/assets/\(asset.name)" }

    /// An information page, in the frame of a gemeente when one is known.
    func information(_ page: InformationText, gemeente: GemeenteCode?, language: Language) -> String {
        let tenant = gemeente.map { "&gemeente=\($0)" } ?? ""
        return "\(prefix)/\(page.rawValue)?ui_locales=\(language.rawValue)\(tenant)"
    }

    /// What stands before every address of the JSON interface.
    var interface: String { "\(prefix)/v1/" }

    var authorize: String { "\(prefix)/v1/authorize" }

    func inzage(_ gemeente: GemeenteCode, _ below: String = "") -> String {
        "\(prefix)/inzage/\(gemeente)" + (below.isEmpty ? "" : "/\(below)")
    }

    func beheer(_ verband: VerbandID, _ below: String = "") -> String {
        "\(prefix)/beheer/\(verband)" + (below.isEmpty ? "" : "/\(below)")
    }

    var logout: String { "\(prefix)/v1/logout" }
}

/// The origin of an address, as a policy header names it: `https://portaal.example`.
func origin(of url: String) -> String? {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
        let host = parts.host?.lowercased(), !host.isEmpty
    else { return nil }
    return "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
}
