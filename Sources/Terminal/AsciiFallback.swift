import Text

/// One ASCII character for any other: the base letter, a sign of the same use, else `?`.
enum AsciiFallback {
    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "━": "-", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+",
        "┼": "+", "•": "*", "·": "-", "→": ">", "←": "<", "↑": "^", "↓": "v", "✓": "x", "█": "#", "░": ".", "…": "~", "«": "\"",
        "»": "\"", "°": "o", "€": "E", "×": "x", "⏎": "/", "⇥": ">", "␛": "^", "²": "2", "³": "3", "–": "-", "—": "-",
    ]

    static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.isASCII ? scalar : signs[scalar] ?? base(scalar)
    }

    private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard let byte = Folding.fold(String(Character(scalar))).first, byte < 0x80 else { return "?" }
        let letter = Unicode.Scalar(byte)
        return scalar.properties.isUppercase ? Character(letter).uppercased().unicodeScalars.first ?? letter : letter
    }
}
