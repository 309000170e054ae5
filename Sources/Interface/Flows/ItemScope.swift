import Domain
import Text

/// Which points a list shows: those of an exigence, or those a unit answers.
enum ItemScope: Sendable, Hashable {
    case engagement(Ref)
    case unit(Unit)
    /// All of the dossier, under no heading.
    case all

    func title(_ context: Context) -> Phrase {
        switch self {
        case .all: return Phrase(fr: "Points de contrôle", en: "Items")
        case .unit(let unit): return unit.phrase(in: context.dossier)
        case .engagement(let ref):
            guard let found = context.dossier.structure.engagement(ref) else { return context.dossier.levels.name }
            return Phrase(fr: "\(found.number.french)  \(found.title)", en: "\(found.number.english)  \(found.title)")
        }
    }

    /// « Prête · 2 points tenus sur 2 »
    func subtitle(_ context: Context) -> Phrase? {
        switch self {
        case .all: return nil
        case .engagement(let ref):
            guard let entry = context.facts.readiness(of: ref) else { return nil }
            let state = entry.state.phrase(context.dossier.levels)
            let reason = entry.reasons.isEmpty ? "" : " · " + Explanations.reason(entry, context).string
            return Phrase(
                fr: "\(state.french.capitalizedFirst) · \(entry.tally.phrase.french)\(reason)",
                en: "\(state.english.capitalizedFirst) · \(entry.tally.phrase.english)\(reason)")
        case .unit(let unit):
            guard let tally = ServiceTally.all(context.facts).first(where: { $0.unit == unit }) else { return nil }
            let held = tally.tally.phrase
            return Phrase(fr: "\(held.french) · \(tally.late) en retard", en: "\(held.english) · \(tally.late) late")
        }
    }

    func items(_ context: Context) -> [ChecklistItem] {
        switch self {
        case .engagement(let ref): context.dossier.structure.engagement(ref).map { context.dossier.items(of: $0) } ?? []
        case .unit(let unit): context.dossier.items.filter { $0.unit == unit }
        case .all: context.dossier.items
        }
    }

    /// What a filter of all points says to leave these.
    func filter(_ context: Context) -> String {
        switch self {
        case .all: ""
        case .unit(let unit):
            Phrase(fr: "unité:", en: "unit:")[context.language] + "\"\(unit.phrase(in: context.dossier)[context.language])\""
        case .engagement(let ref):
            Facet.name(ofLevel: context.dossier.levels)[context.language] + ":"
                + "\"\(context.dossier.structure.engagement(ref)?.reference ?? "")\""
        }
    }

    func rows(_ context: Context) -> [ListRow] {
        switch self {
        case .all: []
        case .engagement(let ref): context.dossier.structure.engagement(ref).map { ItemRows.rows($0, context) } ?? []
        case .unit(let unit): ItemRows.rows(unit, context)
        }
    }
}
