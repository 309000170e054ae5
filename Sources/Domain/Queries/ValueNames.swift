import Text

/// The values a field may have, by the names people give them in both languages.
public struct ValueNames: Sendable {
    public struct Value: Sendable {
        /// What things that have it answer; « moi » stands for several.
        let values: [String]
        public let shown: Phrase
        fileprivate let names: [[UInt8]]

        init(_ values: [String], _ shown: Phrase, called names: [String] = []) {
            self.values = values
            self.shown = shown
            self.names = ([shown.french, shown.english] + names).filter { !$0.isEmpty }.map(ValueNames.folded)
        }
    }

    public let all: [Value]

    init(_ all: [Value]) { self.all = all }

    /// The values that a text names: one of exactly that name, else those whose name begins with it, else those of which a word does. A
    /// hyphen may stand for a space.
    func named(_ text: String) -> [Value] {
        let wanted = Self.folded(text)
        guard !wanted.isEmpty else { return [] }
        let spaced = wanted.map { $0 == 0x2D ? 0x20 : $0 }
        for wanted in wanted == spaced ? [wanted] : [wanted, spaced] {
            for holds in [Self.equals, Self.begins, Self.hasWord] {
                let found = all.filter { value in value.names.contains { holds($0, wanted) } }
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    /// Those whose name, or a word of it, begins so: those whose name does first.
    func beginning(_ text: String) -> [Value] {
        let wanted = Self.folded(text)
        let first = all.filter { value in value.names.contains { Self.begins($0, wanted) } }
        let others = all.filter { value in
            !value.names.contains { Self.begins($0, wanted) } && value.names.contains { Self.hasWord($0, wanted) }
        }
        return first + others
    }

    private static func equals(_ name: [UInt8], _ wanted: [UInt8]) -> Bool { name == wanted }
    private static func begins(_ name: [UInt8], _ wanted: [UInt8]) -> Bool { name.starts(with: wanted) }

    /// A word inside the name begins with it: after a sign that is neither letter nor digit.
    private static func hasWord(_ name: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard name.count > wanted.count else { return false }
        return (1...name.count - wanted.count).contains { start in
            !isWord(name[start - 1]) && name[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte > 0x7F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// `in_progress` reads as « in progress »; blanks count once.
    private static func folded(_ text: String) -> [UInt8] {
        let folded = String(decoding: Folding.fold(text), as: UTF8.self)
        return Array(folded.split { $0 == " " || $0 == "_" }.joined(separator: " ").utf8)
    }

    /// What is near to a text that names nothing: a name, or a word of one.
    func near(_ text: String, _ language: Language) -> String? {
        let names = all.map { $0.shown[language] }
        return Nearest.close(to: text, among: names + names.flatMap { $0.split(separator: " ").filter { $0.count > 3 }.map(String.init) })
    }
}

extension ValueNames {
    /// The words of a list.
    init(_ choices: [Choice]) { self.init(choices.map { Value([$0.value], $0.phrase, called: [$0.value]) }) }

    static let flags = ValueNames([
        Value(["true"], Phrase(fr: "oui", en: "yes"), called: ["true"]), Value(["false"], Phrase(fr: "non", en: "no"), called: ["false"]),
    ])

    /// Records by their reference, title and id.
    static func records(_ kinds: [KindName], _ asking: Asking) -> ValueNames {
        ValueNames(
            kinds.flatMap { asking.dossier.records($0) }.map { record in
                let reference = asking.naming.reference(record)
                let title = asking.naming.title(record)
                return Value([record.reference.text], Phrase(same: reference.isEmpty ? title : reference), called: [title, record.id])
            })
    }

    /// What links to these kinds may lead to, points and exigences included.
    static func links(to kinds: [KindName], _ asking: Asking) -> ValueNames {
        let wanted = kinds.isEmpty ? asking.dossier.schema.targets.map(\.name) : kinds
        var found = records(wanted.filter { $0 != Checklist.name && $0 != Referential.name }, asking).all
        if wanted.contains(Referential.name) { found += engagements(asking).all + modules(asking).all }
        if wanted.contains(Checklist.name) {
            found += asking.dossier.items.map { Value([$0.ref.text], Phrase(same: $0.reference), called: [$0.title, $0.id]) }
        }
        return ValueNames(found)
    }

    /// Every record that others may be linked with.
    static func linked(_ asking: Asking) -> ValueNames {
        let apart = [Checklist.name, Referential.name]
        return records(asking.dossier.schema.kinds.filter { !$0.isSingle && !apart.contains($0.name) }.map(\.name), asking)
    }

    static func engagements(_ asking: Asking) -> ValueNames {
        ValueNames(
            asking.dossier.structure.engagements.map { Value([$0.ref.text], Phrase(same: $0.reference), called: [$0.title, $0.id]) })
    }

    static func modules(_ asking: Asking) -> ValueNames {
        ValueNames(
            asking.dossier.structure.modules.map { module in
                let (number, title) = (Module.number.value(in: module.tree), Module.title.value(in: module.tree))
                let shown = number.isEmpty ? title : number
                return Value([module.ref.text], Phrase(same: shown), called: [title, module.ref.nested ?? ""])
            })
    }

    static func units(_ asking: Asking) -> ValueNames {
        let department = Value([Unit.department.text], Unit.department.phrase(in: asking.dossier), called: [Unit.department.text])
        return ValueNames([department] + records([Site.name, Service.name], asking).all)
    }

    /// Posts by their titles and by who holds them; « moi ».
    static func owners(_ asking: Asking) -> ValueNames {
        let posts = asking.dossier.records(Post.kind.name).map { post in
            let holder = asking.dossier.holder(of: post, on: asking.today).map { asking.naming.title($0) }
            return Value([post.reference.text], Phrase(same: asking.naming.title(post)), called: [post.id] + [holder].compactMap(\.self))
        }
        let me = asking.person.flatMap { asking.facts.duties($0) }.map { Value($0.owned, Self.me, called: ["moi", "me"]) }
        return ValueNames([me].compactMap(\.self) + posts)
    }

    static let me = Phrase(fr: "moi", en: "me")
}

extension Duties {
    /// What `Facet.owner` answers for what is this person's.
    fileprivate var owned: [String] {
        let contact = role == .serviceContact ? services.map { Facet.within + $0.text } : []
        return posts.map(\.text) + services.map(\.text) + contact
    }
}
