/// French typography: the spaces that must not break.
public enum Typography {
    /// Turns the ordinary space before `: ; ! ? »` and after `«` into U+00A0.
    public static func french(_ text: String) -> String {
        guard text.utf8.contains(where: needsCare) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if previous == " ", ":;!?»".unicodeScalars.contains(scalar) {
                result.removeLast()
                result.append("\u{A0}")
            }
            if previous == "«", scalar == " " {
                result.append("\u{A0}")
            } else {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// True for the bytes of `: ; ! ?` and the lead byte of `« »`.
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte == 0x3A || byte == 0x3B || byte == 0x21 || byte == 0x3F || byte == 0xC2
    }
}
