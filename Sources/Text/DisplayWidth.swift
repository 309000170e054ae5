/// Columns that text takes on a terminal: the sum over its scalars, as terminals count, by the program's own table
/// (the C library's depends on the locale). Control characters count 0; `SafeText` holds none.
public enum DisplayWidth {
    public static func of(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            isPlain(bytes) ? bytes.count : nil
        } ?? of(text.unicodeScalars)
    }

    public static func of(_ character: Character) -> Int { of(character.unicodeScalars) }

    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
        if isSimple(value) { return 1 }
        if holds(WidthTable.zero, value) { return 0 }
        return value >= 0x1100 && holds(WidthTable.wide, value) ? 2 : 1
    }

    private static func of(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + of($1) }
    }

    /// True for the punctuation, arrows and lines of European text beyond U+0300: one column, never joined to a neighbour.
    static func isSimple(_ value: UInt32) -> Bool {
        switch value {
        case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2100...0x2319, 0x2500...0x25FC: true
        default: false
        }
    }

    /// True when every byte is printable ASCII.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    /// Binary search among sorted pairs of first and last.
    private static func holds(_ pairs: [UInt32], _ value: UInt32) -> Bool {
        var low = 0
        var high = pairs.count / 2
        while low < high {
            let middle = (low + high) / 2
            if pairs[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count / 2 && pairs[2 * low] <= value
    }
}
