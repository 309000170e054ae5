import Domain
import Text

/// Which cells of a list are filled where they stand, and which values one cannot hold alone: said in one sentence.
struct CellRules: Sendable {
    private let dossier: Dossier
    private let context: Context

    init(_ context: Context) {
        self.context = context
        dossier = context.dossier
    }

    /// Why a value of a thing is not changed in the list; nil when it is.
    func lock(_ thing: CellThing, _ spec: FieldSpec) -> Phrase? {
        if let refusal = context.refusal(of: thing.trial(spec)) { return refusal }
        let value = thing.tree[spec.key]
        if spec.isKept { return Words.kept }
        switch spec.kind {
        case .links, .choices: return Words.several
        case .lines: return Words.paragraph
        case .paragraph: return value?.text?.contains(where: \.isNewline) ?? false ? Words.paragraph : locked(value, spec)
        case .records, .object, .unit, .instant: return Words.sheet
        default: return computed(thing, spec) ?? locked(value, spec)
        }
    }

    /// What else a value asks for, that only the sheet can take with it.
    func demand(_ value: JSON?, _ spec: FieldSpec, of thing: CellThing) -> Phrase? {
        guard let text = value?.text else { return nil }
        if spec.key == Meeting.status.key, Cancelling.question(thing.record, status: text, context) != nil {
            return Phrase(
                fr: "Annuler demande où vont les sujets : Échap, puis R dans la liste.",
                en: "Cancelling asks where the subjects go: Esc, then R in the list.")
        }
        return FollowUpField.field(thing.subject.fields(context), by: spec.key, text, in: thing.tree).map {
            Phrase(
                fr: "Cette valeur demande aussi « \($0.label.french) » : faites-le dans la fiche (Échap, puis E).",
                en: "This value asks for “\($0.label.english)” too: do it in the record (Esc, then E).")
        }
    }

    /// A word that is shown but not stored: evidence that ran out, or whose file changed; a point that comes back.
    private func computed(_ thing: CellThing, _ spec: FieldSpec) -> Phrase? {
        let item = context.item(thing.ref)
        if let item, item.recurrence != .none, Self.ofOnePeriod.contains(spec.key) { return Words.recurring }
        guard item == nil, dossier.schema[thing.record.kind]?.statusKey == spec.key, case .choice(let choices) = spec.kind,
            let shown = context.facts.standing(of: thing.ref)?.word
        else { return nil }
        let stored = choices.first { $0.value == (thing.tree[spec.key] ?? spec.standard)?.text }?.phrase
        guard let stored, stored != shown else { return nil }
        return Phrase(
            fr: "« \(shown.french) » se calcule (dates, fichier) et ne se tape pas : ouvrez la fiche (Échap, puis Entrée).",
            en: "“\(shown.english)” is computed (dates, file) and cannot be typed: open the record (Esc, then Enter).")
    }

    private static let ofOnePeriod = [Item.progress.key, Item.due.key, Item.doneOn.key]

    private func locked(_ value: JSON?, _ spec: FieldSpec) -> Phrase? { FormField(spec, value, context).isLocked ? Words.newer : nil }

    private enum Words {
        static let kept = Phrase(
            fr: "Le programme tient cette valeur lui-même : elle ne se tape pas.",
            en: "The program keeps this value itself: it is not typed.")
        static let recurring = Phrase(
            fr: "Ce point revient : c'est la période qui se vérifie, avec Espace dans la liste (Échap).",
            en: "This item recurs: its period is what is verified, with Space in the list (Esc).")
        static let several = Phrase(
            fr: "Cette cellule tient plusieurs liens : ils se choisissent dans la fiche (Échap, puis E).",
            en: "This cell holds several links: they are chosen in the record (Esc, then E).")
        static let paragraph = Phrase(
            fr: "Ce texte a plusieurs lignes : il se modifie dans la fiche (Échap, puis E).",
            en: "This text has several lines: it is changed in the record (Esc, then E).")
        static let sheet = Phrase(
            fr: "Cette valeur se modifie dans la fiche (Échap, puis E).", en: "This value is changed in the record (Esc, then E).")
        static let newer = Phrase(
            fr: "Cette valeur vient d'une version plus récente : elle est gardée telle quelle.",
            en: "This value comes from a newer version: it is kept as it is.")
    }
}
