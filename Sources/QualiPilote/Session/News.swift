import Archive
import Domain
import Interface
import Text

/// What others did meanwhile, as one sentence: the verb that fits, the person, the thing.
struct News {
    private enum Verb { case created, changed, deleted, restored, removed }

    private let first: Ref
    private let verb: Verb
    private let others: Int
    /// The state it passed to; nil where that did not move.
    private let state: Phrase?
    /// Nil: changed outside the program.
    private let who: String?

    /// `before`: the dossier as this window last knew it. Nil when there is nothing to tell.
    init?(_ news: Refreshed, before: Dossier, _ names: [RecordKey: String]) {
        let told = news.updated.sorted { $0.reference < $1.reference }
        others = told.count + news.removed.count - 1
        if let record = told.first {
            first = Self.part(record, before: before.record(record.key))
            verb = Self.verb(record, before: before.record(record.key))
            state = Self.state(record, before: before.record(record.key), before.schema)
        } else if let gone = news.removed.min(by: { Ref($0) < Ref($1) }) {
            first = Ref(gone)
            verb = .removed
            state = nil
        } else {
            return nil
        }
        who = names[first.record]
    }

    private static func state(_ record: Record, before: Record?, _ schema: Schema) -> Phrase? {
        guard let before, let kind = schema[record.kind], let key = kind.statusKey, case .choice(let choices)? = kind.field(key)?.kind,
            before.tree[key] != record.tree[key]
        else { return nil }
        return choices.first { $0.value == record.tree[key]?.text }?.phrase
    }

    private static func verb(_ record: Record, before: Record?) -> Verb {
        guard let before else { return record.isDeleted ? .deleted : .created }
        if before.isDeleted == record.isDeleted { return .changed }
        return record.isDeleted ? .deleted : .restored
    }

    /// Of a checklist, the point that was answered.
    private static func part(_ record: Record, before: Record?) -> Ref {
        guard record.kind == Checklist.name, let before else { return record.reference }
        let old = Dictionary(
            before[Checklist.items].compactMap { item in item["id"]?.text.map { ($0, item) } }, uniquingKeysWith: { first, _ in first })
        let moved = record[Checklist.items].first { item in item["id"]?.text.map { old[$0] != item } ?? false }
        return Ref(record.key, nested: moved?["id"]?.text)
    }

    /// `dossier`: one that still holds what is named. `settles`: what was done outside is settled from here.
    func phrase(_ dossier: Dossier, _ language: Language, settles: Bool) -> Phrase {
        let name = Naming(dossier, language).name(first)
        let more =
            others == 0
            ? Phrase(same: "")
            : Phrase(fr: " et \(Count.of(others, "autre", "autres"))", en: " and \(Count.english(others, "other", "others"))")
        let by = who.map { Phrase(fr: "par \($0)", en: "by \($0)") } ?? Phrase(fr: "hors du programme", en: "outside the program")
        let word =
            switch verb {
            case .created: Phrase(fr: "Créé", en: "Created")
            case .changed: Phrase(fr: "Modifié", en: "Changed")
            case .deleted: Phrase(fr: "Supprimé", en: "Deleted")
            case .restored: Phrase(fr: "Remis", en: "Brought back")
            case .removed: Phrase(fr: "Fichier retiré", en: "File removed")
            }
        let now = state.map { Phrase(fr: " (maintenant « \($0.french) »)", en: " (now “\($0.english)”)") } ?? Phrase(same: "")
        let key =
            who == nil && settles
            ? Phrase(fr: " Ctrl-O : reprendre ou garder.", en: " Ctrl-O: bring back or keep.") : Phrase(same: "")
        return Phrase(
            fr: "\(word.french) \(by.french) : \(name)\(now.french)\(more.french).\(key.french)",
            en: "\(word.english) \(by.english): \(name)\(now.english)\(more.english).\(key.english)")
    }
}

extension Author {
    /// A person as sentences name whoever did something.
    static func name(of who: Who, _ dossier: Dossier, me: Who, _ language: Language) -> String {
        if who.account == me.account, who.person == me.person {
            return Phrase(fr: "vous, dans une autre fenêtre", en: "yourself, in another window")[language]
        }
        return signature(who, dossier) ?? who.account
    }
}
