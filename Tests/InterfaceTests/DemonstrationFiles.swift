import Domain
import Foundation

/// The demonstration's records, read from the checkout.
enum DemonstrationFiles {
    static let upcoming = Result { try dossier(.upcoming(today: Stage.day)) }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The référentiels as the program orders them: the living ones first.
    static let referentials: [Record] = {
        let folder = root.appending(path: "Data/referentials")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let found = names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name -> Record? in
            guard let bytes = try? [UInt8](Data(contentsOf: folder.appending(path: name))), let tree = try? JSONReader.read(bytes).object
            else { return nil }
            return Record(RecordKey(Referential.name, String(name.dropLast(5))), tree)
        }
        func rank(_ record: Record) -> (Int, Int, String) {
            (record[Referential.status] == .living ? 0 : 1, -(record[Referential.year] ?? 0), record.id)
        }
        return found.sorted { rank($0) < rank($1) }
    }()

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
