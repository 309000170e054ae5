import Domain
import Foundation

/// The demonstration's records, read from the checkout.
enum DemonstrationFiles {
    static let upcoming = Result { try dossier(.upcoming(today: Stage.day)) }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func dossier(_ variant: Demonstration.Variant) throws -> Dossier {
        let folder = root.appending(path: "Data/demo")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        let files = try names.map {
            (
                kind: KindName(rawValue: String($0.dropLast(5))),
                content: try JSONReader.read([UInt8](Data(contentsOf: folder.appending(path: $0))))
            )
        }
        var dossier = Dossier(schema: .standard)
        dossier.put(all: try Demonstration(variant).records(files))
        return dossier
    }
}
