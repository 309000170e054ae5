import Canvas
import Text

/// `ENTRÉE ouvrir`: the first of the keys, which stands out, and what it does.
struct KeyHint: Sendable, Equatable {
    let key: Phrase
    let meaning: Phrase

    init(_ keys: [Key], _ meaning: Phrase) {
        key = keys.first.map(KeyName.phrase) ?? Phrase(same: "")
        self.meaning = meaning
    }
}
