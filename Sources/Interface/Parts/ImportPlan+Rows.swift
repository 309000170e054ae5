import Domain
import Exchange
import Text

extension ImportPlan {
    /// What it does, sentence by sentence: what is refused first, then what would change.
    func rows(width: Int, _ language: Language) -> [ListRow] {
        let refused = entries.filter { if case .refused = $0.outcome { true } else { false } }
        let changed = entries.filter { if case .changed = $0.outcome { true } else { false } }
        let told =
            (problems + refused.flatMap(\.sentences)).map { ($0, Tone.bad) } + remarks.map { ($0, Tone.waiting) }
            + changed.flatMap(\.sentences).map { ($0, Tone.neutral) }
        return told.enumerated().flatMap { place, sentence in
            Wrapping.wrap(sentence.0[language], width: max(20, width)).enumerated().map { line, text in
                ListRow(Ref("sentences", "\(place)-\(line)"), [SafeText(line == 0 ? text : "  " + text)], tone: sentence.1)
            }
        }
    }
}
