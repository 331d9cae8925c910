public import Identity

/// The name by which one sector of portals knows a person: two sectors cannot join theirs.
///
/// - Parameters:
///   - bsn: The person.
///   - sector: The portal's own name or host; portals of one sector know the person by the same name.
///   - key: The installation's key; without it the name says nothing.
/// - Returns: 64 hexadecimal digits.
/// - Source: OpenID Connect Core 8.1; NL GOV OpenID Connect 1.0.1, pairwise is required.
public func pairwiseSubject(of bsn: BSN, sector: String, key: PseudonymKey) -> String {
    key.pseudonym(of: bsn, for: "sub:\(sector)").description
}

/// The same of a party that is known by other means than a BSN.
///
/// - Parameters:
///   - parts: What names it: ``PseudonymKey/pseudonym(of:for:)-([String],_)``.
///   - sector: The portal's own name or host.
///   - key: The installation's key.
/// - Returns: 64 hexadecimal digits.
public func pairwiseSubject(of parts: [String], sector: String, key: PseudonymKey) -> String {
    key.pseudonym(of: parts, for: "sub:\(sector)").description
}
