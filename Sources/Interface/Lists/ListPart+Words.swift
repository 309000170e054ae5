import Domain
import Text

/// What the header and the line below the screen say of a list.
extension ListPart {
    /// « 12/83 · 4 marqués, dont 1 masqué »
    var note: Phrase? {
        guard total > 0 else { return nil }
        let place = Phrase(same: Digits.of(min(position, count)) + "/" + Digits.of(count))
        let marked = marks.refs.count
        guard marked > 0 else { return place }
        let hidden = filter.isActive ? marked - shown.count { rows[$0].ref.map(marks.refs.contains) ?? false } : 0
        let of =
            hidden == 0 ? Phrase(same: "") : Phrase(fr: ", dont \(Count.of(hidden, "masqué", "masqués"))", en: ", \(hidden) of them hidden")
        return Phrase(
            fr: "\(place.french) · \(Count.of(marked, "marqué", "marqués"))\(of.french)",
            en: "\(place.english) · \(marked) marked\(of.english)")
    }

    /// Some rows are not seen.
    var overflows: Bool { view.visible.count < shown.count }

    /// Said with an act that is for one thing only, while others are marked.
    func onlySelected<Message>(_ context: Context) -> [Effect<Message>] {
        guard !marks.refs.isEmpty, let ref = selected?.ref else { return [] }
        let (name, count) = (context.naming.name(ref), marks.refs.count)
        return [
            .say(
                Phrase(
                    fr:
                        "Pour une seule ligne, celle du curseur : \(name). \(Count.of(count, "ligne reste marquée", "lignes restent marquées")).",
                    en: "For one row only, that of the cursor: \(name). \(Count.english(count, "row stays", "rows stay")) marked."))
        ]
    }
}
