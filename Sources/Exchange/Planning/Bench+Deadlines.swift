import Domain
import Text

/// Deadlines that a row pushes back: with the reason it gives, or the one given for all; without one they stay.
extension Bench {
    struct Pushed {
        let target: Target
        let field: FieldSpec
        let from: Day
        let to: Day
    }

    /// Of things that are there already, what the row just read moves to a later day.
    var pushed: [Pushed] {
        touched.flatMap { target -> [Pushed] in
            guard let before = stored(target), let after = tree(target), let kind = dossier.schema[target.record.kind] else { return [] }
            let fields = target.place.steps.isEmpty ? kind.fields : kind.field(at: target.place)?.nestedFields ?? []
            return fields.filter(\.isDeadline).compactMap { field in
                guard let old = before[field.key]?.text.flatMap({ Day($0) }), let new = after[field.key]?.text.flatMap({ Day($0) }),
                    old < new
                else { return nil }
                return Pushed(target: target, field: field, from: old, to: new)
            }
        }
    }

    /// Takes back what is pushed without a word of why, and says so.
    mutating func keepDeadlines(_ pushed: [Pushed], line: Int, name: String) {
        for one in pushed where leaveOut(one.target.record, one.target.place.key(one.field.key)) {
            keptDeadlines += 1
            let (from, to) = (one.from.shown, one.to.shown)
            let name = name.isEmpty ? "" : ", \(name)"
            remark(
                Phrase(
                    fr: "Ligne \(line)\(name) : échéance repoussée du \(from) au \(to) sans motif. Cette cellule est laissée de côté.",
                    en: "Line \(line)\(name): due date pushed back from \(from) to \(to) without a reason. This cell is left out."))
        }
    }

    /// How to push them back all the same.
    var howToPush: Phrase? {
        guard keptDeadlines > 0 else { return nil }
        return Phrase(
            fr: "Un report dit son motif : une colonne « Motif du report », ou un motif pour toutes (M à l'écran, --motif).",
            en: "A postponement says its reason: a column “Reason for postponing”, or one reason for all (M on screen, --reason).")
    }
}
