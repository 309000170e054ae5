import Domain
import Foundation

/// The files of Data/, read from the checkout.
enum DataFiles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Data")

    static func json(_ path: String) throws -> JSON {
        try JSONReader.read([UInt8](Data(contentsOf: folder.appending(path: path))))
    }

    static func names(_ subfolder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path).filter { $0.hasSuffix(".json") }
            .sorted()
    }

    static func demonstration(_ variant: Demonstration.Variant) throws -> Dossier {
        let files = try names("demo").map { (kind: KindName(rawValue: String($0.dropLast(5))), content: try json("demo/" + $0)) }
        var dossier = Dossier(schema: .standard)
        dossier.put(all: try Demonstration(variant).records(files))
        return dossier
    }
}
