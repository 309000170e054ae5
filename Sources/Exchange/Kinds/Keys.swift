import Domain
import Text

/// What makes two rows one thing.
enum Keys {
    /// The reference, folded; the title where there is none.
    static func referenceOrTitle(_ reader: RowReader) -> String {
        let reference = NameIndex.plain(reader.line("reference"))
        return reference.isEmpty ? NameIndex.plain(reader.line("title")) : "\u{1}" + reference
    }
}

extension Bench {
    /// The record a row is about: the one of its reference, else of its title, else a new one.
    mutating func record(
        _ kind: KindName, _ reader: RowReader, title titleKey: String = "title", reference referenceKey: String? = "reference"
    ) throws(RowRefusal) -> Target {
        let (reference, title) = (referenceKey.map { reader.line($0) } ?? "", reader.line(titleKey))
        guard !reference.isEmpty || !title.isEmpty else {
            throw RowRefusal(fr: "ni référence ni intitulé", en: "neither reference nor title")
        }
        let present = reference.isEmpty ? titled(title, kind) : referenced(reference, kind)
        if present.count > 1 {
            let name = reference.isEmpty ? title : reference
            throw RowRefusal(
                fr: "plusieurs fiches du dossier s'appellent « \(name) » : donnez-leur chacune une référence",
                en: "several records of the dossier are called “\(name)”: give each a reference")
        }
        if let first = present.first { return Target(first) }
        if title.isEmpty {
            throw RowRefusal(fr: "« \(reference) » n'a pas d'intitulé", en: "“\(reference)” has no title")
        }
        return newTarget(kind)
    }

    /// Fills the fields of a record that the row speaks of; an empty cell says nothing.
    mutating func fill(_ target: Target, _ reader: RowReader, except special: Set<String>) throws(RowRefusal) {
        for field in reader.kind.fields where !special.contains(field.key) && field.spec.explains == nil {
            if let value = try reader.value(field.key, &self) { set(value, field.spec, of: target) }
        }
    }
}
