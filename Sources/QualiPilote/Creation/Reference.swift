import CReference
import Domain

/// The data files inside the program (`Data/`): the référentiels and the demonstration.
enum Reference {
    /// Every référentiel, the living ones first, then by title.
    static func referentials() -> [Record] {
        let found = files(below: "referentials/").compactMap { file -> Record? in
            guard let tree = file.content.object, let id = tree["id"]?.text else { return nil }
            return Record(RecordKey(Referential.name, id), tree)
        }
        return found.sorted { rank($0) < rank($1) }
    }

    /// The demonstration, file by file.
    static func demonstration() -> [(kind: KindName, content: JSON)] {
        files(below: "demo/").map { (kind: KindName(rawValue: $0.name), content: $0.content) }
    }

    private static func rank(_ referential: Record) -> (Int, Int, String) {
        (referential[Referential.status] == .living ? 0 : 1, -(referential[Referential.year] ?? 0), referential.id)
    }

    /// The files of a folder by their name without `.json`. A file that is no JSON is left out: a test reads them all.
    private static func files(below folder: String) -> [(name: String, content: JSON)] {
        (0..<reference_count()).compactMap { place in
            guard let file = reference_file_at(place)?.pointee, let name = file.name.map({ String(cString: $0) }),
                name.hasPrefix(folder),
                let content = try? JSONReader.read(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
            else { return nil }
            return (String(name.dropFirst(folder.count).dropLast(5)), content)
        }
    }
}
