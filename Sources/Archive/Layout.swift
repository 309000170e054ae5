import Domain

/// Where each record stands: `<kind>/<id>.json`, or `<kind>.json` at the root for the one of a single kind.
struct Layout: Sendable {
    /// Size of a record's file and of a journal's line.
    static let sizeLimit = 1 << 20
    /// A segment of a journal that has grown to this is closed.
    static let segmentSize = 64 << 10
    static let format = 1
    static let journal = "journal"
    static let lock = ".lock"
    static let files = "files"
    static let root = "dossier.json"

    let schema: Schema

    func folder(of kind: KindName) -> String? { schema[kind]?.isSingle == true ? nil : kind.rawValue }
    func name(of key: RecordKey) -> String { key.id + ".json" }
    func path(of key: RecordKey) -> String { (folder(of: key.kind).map { $0 + "/" } ?? "") + name(of: key) }

    /// The record a path stands for; nil for every other file.
    func key(ofPath path: String) -> RecordKey? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.last, name.hasSuffix(".json") else { return nil }
        let id = String(name.dropLast(5))
        guard RecordID.isWellFormed(id) || parts.count == 1 else { return nil }
        let kind = KindName(rawValue: parts.count == 2 ? parts[0] : id)
        guard parts.count <= 2, let found = schema[kind], found.isSingle == (parts.count == 1) else { return nil }
        return RecordKey(kind, id)
    }

    /// A temporary file that only the holder of the lock has.
    static func temporaryName(_ id: String, writer: String, chance: String) -> String { ".\(id).\(writer).\(chance).tmp" }

    /// A path as people know it: what is written under a name of the moment is called by the name it gets, or by its folder's.
    static func shown(_ path: String) -> String {
        guard path.contains(".tmp") else { return path }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return parts.enumerated().compactMap { place, part -> String? in
            guard part.hasPrefix("."), part.hasSuffix(".tmp") else { return part }
            let steps = part.split(separator: ".")
            if steps.count == 4 { return place > 0 && parts[place - 1] == files ? nil : steps[0] + ".json" }
            return steps.dropLast(2).joined(separator: ".")
        }.joined(separator: "/")
    }

    static func isTemporary(_ name: [UInt8]) -> Bool {
        name.first == 0x2E && name.suffix(4).elementsEqual(".tmp".utf8) && name.count(where: { $0 == 0x2E }) == 4
    }
}
