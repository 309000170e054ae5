import Domain
import Text

/// The records of a kind by what people call them: reference, title, both, or id; accents, case and blanks aside.
struct NameIndex {
    enum Hit: Equatable {
        case none
        case one(Ref)
        case several
    }

    private var refs: [String: [Ref]] = [:]
    private(set) var titles: [String: [RecordKey]] = [:]
    private(set) var references: [String: [RecordKey]] = [:]

    init(_ dossier: Dossier, _ kind: KindName) {
        let naming = Naming(dossier, .french)
        for record in dossier.records(kind) {
            let names = [naming.reference(record), naming.title(record), naming.full(record), record.id]
            if let title = record.tree["title"]?.text { titles[Self.plain(title), default: []].append(record.key) }
            if let reference = names.first, !reference.isEmpty { references[Self.plain(reference), default: []].append(record.key) }
            for name in Set(names.map(Self.plain)) where !name.isEmpty { refs[name, default: []].append(record.reference) }
        }
    }

    subscript(name: String) -> Hit {
        let found = refs[Self.plain(name)] ?? []
        return found.count > 1 ? .several : found.first.map(Hit.one) ?? .none
    }

    mutating func add(_ name: String, _ ref: Ref) { refs[Self.plain(name), default: []].append(ref) }

    mutating func addTitle(_ title: String, _ key: RecordKey) { titles[Self.plain(title), default: []].append(key) }

    static func isSame(_ left: String, _ right: String) -> Bool { plain(left) == plain(right) }

    /// The words of a person's name, in no order and without « Mme » or « M. ».
    static func person(_ name: String) -> [String] {
        let titles: Set<String> = ["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "mrs", "ms", "dr"]
        return plain(name).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !titles.contains($0) }.sorted()
    }

    static func plain(_ text: String) -> String {
        String(decoding: Folding.fold(text), as: UTF8.self).split(separator: " ").joined(separator: " ")
    }
}
