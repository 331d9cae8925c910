// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same settings: explicit existentials, explicit imports, no warnings.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

extension Target.Dependency {
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let cryptoExtras = product(name: "CryptoExtras", package: "swift-crypto")
    static let jwt = product(name: "JWTKit", package: "jwt-kit")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
    static let hummingbirdTLS = product(name: "HummingbirdTLS", package: "hummingbird")
    static let hummingbirdTesting = product(name: "HummingbirdTesting", package: "hummingbird")
    static let mustache = product(name: "Mustache", package: "swift-mustache")
    static let httpClient = product(name: "AsyncHTTPClient", package: "async-http-client")
    static let nioCore = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP1 = product(name: "NIOHTTP1", package: "swift-nio")
    static let nioPosix = product(name: "NIOPosix", package: "swift-nio")
    static let nioSSL = product(name: "NIOSSL", package: "swift-nio-ssl")
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types")
    static let logging = product(name: "Logging", package: "swift-log")
    static let metrics = product(name: "CoreMetrics", package: "swift-metrics")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let unixSignals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let arguments = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let yams = product(name: "Yams", package: "Yams")
    static let csv = product(name: "SwiftCSV", package: "SwiftCSV")
    static let x509 = product(name: "X509", package: "swift-certificates")
    static let asn1 = product(name: "SwiftASN1", package: "swift-asn1")
}

/// The libxml2 and xmlsec1 headers of Debian, and the definitions of `xmlsec1-openssl.pc` that change the
/// library's ABI. `XMLSecTests` compares the definitions with what pkg-config says.
let xmlsec: [CSetting] = [
    .unsafeFlags(["-I/usr/include/libxml2", "-I/usr/include/xmlsec1"]),
    .define("XMLSEC_NO_SIZE_T"),
    .define("XMLSEC_NO_GOST"),
    .define("XMLSEC_NO_GOST2012"),
    .define("XMLSEC_NO_CRYPTO_DYNAMIC_LOADING"),
    .define("XMLSEC_CRYPTO_OPENSSL"),
]

func layer(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil
) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "namens",
    products: [
        .executable(name: "namens", targets: ["namens"]),
        // What Benchmarks/ measures; nothing else outside this package uses these.
        .library(
            name: "NamensCore",
            targets: [
                "Identity", "XMLSec", "SAML", "OIDC", "Representation", "Policy", "Mandaat", "Audit",
                "Broker",
            ]),
        .library(name: "NamensSimulators", targets: ["Simulators"]),
        .library(name: "NamensStorage", targets: ["Storage"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Layer 0: values all share; the C library behind one header.
        layer("Identity", [.crypto]),
        .target(
            name: "CXMLSec", cSettings: xmlsec,
            linkerSettings: [
                .linkedLibrary("xml2"), .linkedLibrary("xmlsec1"), .linkedLibrary("xmlsec1-openssl"),
                .linkedLibrary("crypto"), .linkedLibrary("z"),
            ]),

        // Layer 1: the rules, one protocol or one law each.
        layer("XMLSec", ["CXMLSec"]),
        layer("SAML", ["Identity", "XMLSec", .crypto]),
        layer("OIDC", ["Identity", .crypto, .cryptoExtras, .jwt]),
        layer("Representation", ["Identity"]),
        layer("Policy", ["Identity", "Representation"]),
        layer("Mandaat", ["Identity", .csv]),
        layer("Audit", ["Identity", .crypto]),

        // Layer 2: the journey of one login, the life of one grant.
        layer(
            "Broker",
            ["Identity", "XMLSec", "SAML", "OIDC", "Representation", "Policy", "Mandaat", "Audit"]),

        // Layer 3: I/O.
        layer(
            "Web",
            [
                "Identity", "OIDC", "Representation", "Policy", "Mandaat", "Audit", "Broker", .hummingbird,
                .hummingbirdCore, .hummingbirdTLS, .mustache, .nioCore, .nioSSL, .httpTypes, .logging,
                .metrics,
            ], resources: [.copy("Pages"), .copy("Assets")]),
        layer(
            "Storage",
            [
                "Identity", "OIDC", "Representation", "Policy", "Mandaat", "Audit", "Broker", .grdb, .logging,
            ]),
        layer(
            "Outbound",
            ["Identity", "Representation", "Broker", .jwt, .httpClient, .nioCore, .nioHTTP1, .nioSSL]),
        layer(
            "Simulators",
            [
                "Identity", "XMLSec", .crypto, .cryptoExtras, .jwt, .grdb, .hummingbird, .hummingbirdCore,
                .hummingbirdTLS, .mustache, .httpClient, .nioCore, .nioHTTP1, .nioSSL, .httpTypes, .logging,
                .lifecycle, .x509, .asn1,
            ], resources: [.copy("Pages")]),

        // Layer 4: commands; Serving/Gateway.swift builds the whole by hand.
        .executableTarget(
            name: "namens",
            dependencies: [
                "Identity", "XMLSec", "SAML", "OIDC", "Representation", "Policy", "Mandaat", "Audit",
                "Broker",
                "Web", "Storage", "Outbound", "Simulators", .crypto, .cryptoExtras, .hummingbird, .httpClient,
                .nioCore, .nioHTTP1, .nioSSL, .logging, .lifecycle, .unixSignals, .arguments, .yams, .x509,
                .asn1, .metrics,
            ],
            swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: [
                "Identity", "OIDC", "Representation", "Policy", "Mandaat", "Audit", "Broker", .crypto,
            ],
            path: "Tests/TestSupport", swiftSettings: settings),
        tests("IdentityTests", ["Identity", .crypto]),
        tests("XMLSecTests", ["XMLSec"]),
        tests(
            "SAMLTests", ["Identity", "XMLSec", "CXMLSec", "SAML", .crypto, .cryptoExtras],
            resources: [.copy("Golden"), .copy("Attacks")]),
        tests("OIDCTests", ["Identity", "OIDC", "TestSupport", .crypto, .jwt], resources: [.copy("Golden")]),
        tests("RepresentationTests", ["Identity", "Representation"]),
        tests("PolicyTests", ["Identity", "Representation", "Policy"]),
        tests("MandaatTests", ["Identity", "Mandaat"], resources: [.copy("Heerlen")]),
        tests("AuditTests", ["Identity", "Audit"]),
        tests(
            "BrokerTests",
            [
                "Identity", "XMLSec", "OIDC", "SAML", "Representation", "Policy", "Mandaat", "Audit",
                "Broker",
                "TestSupport",
            ]),
        tests(
            "StorageTests",
            [
                "Identity", "OIDC", "Representation", "Policy", "Mandaat", "Audit", "Broker", "Storage",
                "TestSupport", .grdb, .logging,
            ]),
        tests(
            "OutboundTests",
            [
                "Identity", "Representation", "Broker", "Outbound", "Simulators", .hummingbird,
                .hummingbirdCore, .hummingbirdTLS, .httpClient, .nioCore, .nioHTTP1, .nioSSL, .httpTypes,
                .logging, .lifecycle, .crypto,
            ]),
        tests(
            "WebTests",
            [
                "Identity", "XMLSec", "OIDC", "Representation", "Policy", "Mandaat", "Audit", "Broker", "Web",
                "Storage", "TestSupport", .hummingbird, .hummingbirdTesting, .nioCore, .httpTypes, .logging,
                .metrics,
            ]),
        tests(
            "SimulatorsTests",
            [
                "Identity", "XMLSec", "SAML", "Simulators", .crypto, .cryptoExtras, .jwt, .grdb, .hummingbird,
                .hummingbirdCore, .httpClient, .nioCore, .nioHTTP1, .nioPosix, .nioSSL, .httpTypes, .logging,
                .lifecycle, .x509, .asn1,
            ]),
        tests(
            "CommandTests",
            [
                "namens", "Identity", "XMLSec", "SAML", "OIDC", "Representation", "Policy", "Mandaat",
                "Audit",
                "Broker", "Web", "Storage", "Outbound", "TestSupport",
                .crypto, .cryptoExtras, .grdb, .logging, .x509, .asn1,
            ]),
        tests(
            "JourneyTests",
            [
                "namens", "Simulators", "Storage", "Outbound", "Broker", "Policy", "Representation",
                "Mandaat",
                "Audit", "OIDC", "Identity", .crypto, .httpClient, .nioCore, .nioHTTP1, .nioPosix, .logging,
                .lifecycle, .grdb,
            ]),
        tests("ArchitectureTests", []),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c11
)
