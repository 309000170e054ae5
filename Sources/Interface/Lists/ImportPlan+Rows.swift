import Domain
import Exchange
import Text

extension ImportPlan {
    /// Lines that would be made, told one by one; of more, how many.
    private static let told = 300

    /// What it does, sentence by sentence: what is refused first, then what would change, then what would be made.
    func rows(width: Int, _ language: Language) -> [ListRow] {
        let refused = entries.filter { if case .refused = $0.outcome { true } else { false } }
        let changed = entries.filter { if case .changed = $0.outcome { true } else { false } }
        let created = entries.lazy.compactMap(\.making).prefix(Self.told)
        let more = self.created - Self.told
        let others =
            more > 0
            ? [
                Phrase(
                    fr: "et \(Count.of(more, "autre ligne", "autres lignes"))", en: "and \(Count.english(more, "more line", "more lines"))")
            ]
            : []
        let told =
            (problems + refused.flatMap(\.sentences)).map { ($0, Tone.bad) } + remarks.map { ($0, Tone.waiting) }
            + (changed.flatMap(\.sentences) + created + others).map { ($0, Tone.neutral) }
        return told.enumerated().flatMap { place, sentence in
            Wrapping.wrap(sentence.0[language], width: max(20, width)).enumerated().map { line, text in
                ListRow(Ref("sentences", "\(place)-\(line)"), [SafeText(line == 0 ? text : "  " + text)], tone: sentence.1)
            }
        }
    }
}
