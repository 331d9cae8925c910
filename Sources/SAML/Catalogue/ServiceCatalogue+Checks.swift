extension ServiceCatalogue {
    /// Holds the catalogue to what the schema says beyond its structure.
    func check() throws(CatalogueFault) {
        guard !services.isEmpty else { throw .noService }
        guard !certificates.isEmpty else { throw .noCertificate }
        try provider.name.check("OrganizationDisplayName", most: 64)
        var seen: Set<String> = []
        for service in services {
            guard service.id.provider == provider.oin else { throw .otherProvider(service.id) }
            for name in [service.id.description, service.instanceUUID] {
                guard seen.insert(name).inserted else { throw .repeated(name) }
            }
            try service.check()
        }
    }
}

extension ETDService {
    fileprivate func check() throws(CatalogueFault) {
        guard !identifiers.isEmpty, identifiers.allSatisfy({ !$0.isEmpty }) else { throw .noIdentifiers(id) }
        try name.check("ServiceName", most: 64)
        try description.check("ServiceDescription", most: 1024)
        try address?.check("ServiceURL", most: 512)
        try privacyPolicy?.check("PrivacyPolicyURL", most: 512)
        for attribute in attributes { try attribute.purpose.check("PurposeStatement", most: 1024) }
    }
}

extension LocalizedText {
    fileprivate func check(_ element: String, most: Int) throws(CatalogueFault) {
        guard lengths.allSatisfy({ (1...most).contains($0) }) else { throw .length(element, most: most) }
    }
}
