import Text

/// From where a question is asked: the facts of a day, the language of the answer, and who « moi » is.
public struct Asking: Sendable {
    public let facts: Facts
    public let language: Language
    public let person: RecordKey?
    public let naming: Naming
    public let texts: FieldText

    public init(_ facts: Facts, _ language: Language, person: RecordKey? = nil) {
        self.facts = facts
        self.language = language
        self.person = person
        naming = Naming(facts.dossier, language)
        texts = FieldText(naming)
    }

    var dossier: Dossier { facts.dossier }
    var today: Day { facts.today }

    /// What stands behind an address: of something that waits, the thing itself.
    func subject(of ref: Ref) -> Subject? {
        if let item = dossier.item(ref) { return .item(item) }
        if let engagement = dossier.structure.engagement(ref) { return .engagement(engagement) }
        return dossier.record(ref.record).map { .record($0) }
    }
}
