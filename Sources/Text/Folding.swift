/// Text as it is searched: lower-case, without accents, `œ` as `oe`, `’` as `'`, every space as a space; UTF-8 bytes.
public enum Folding {
    public static func fold(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    /// True when the needle stands somewhere in the hay; an empty needle always does. Both are folded.
    public static func contains(_ hay: [UInt8], _ needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        return hay.withUnsafeBufferPointer { hay in
            needle.withUnsafeBufferPointer { needle in
                var start = 0
                while start <= hay.count - needle.count {
                    if hay[start] == first, matches(hay, at: start, needle) { return true }
                    start += 1
                }
                return false
            }
        }
    }

    private static func matches(
        _ hay: UnsafeBufferPointer<UInt8>, at start: Int, _ needle: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for index in 1..<max(1, needle.count) where hay[start + index] != needle[index] { return false }
        return true
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5A: result.append(UInt8(truncatingIfNeeded: scalar.value + 0x20))
        case 0..<0x80: result.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: result.append(0x20)
        case 0x2018, 0x2019, 0x2BC, 0x2032: result.append(0x27)
        case 0x201C, 0x201D: result.append(0x22)
        case 0x2010...0x2015, 0x2212: result.append(0x2D)
        case 0x2026: result += [0x2E, 0x2E, 0x2E]
        case 0xC0...0x24F: appendBase(FoldTable.low, Int(scalar.value) - 0xC0, scalar, to: &result)
        case 0x1E00...0x1EFF: appendBase(FoldTable.high, Int(scalar.value) - 0x1E00, scalar, to: &result)
        default: if DisplayWidth.of(scalar) > 0 { appendLowercase(scalar, to: &result) }
        }
    }

    private static func appendBase(
        _ table: StaticString, _ index: Int, _ scalar: Unicode.Scalar, to result: inout [UInt8]
    ) {
        switch table.utf8Start[index] {
        case 0x2E: appendLowercase(scalar, to: &result)
        case let digit where digit < 0x3A: FoldTable.ligatures[Int(digit) - 0x30].withUTF8Buffer { result += $0 }
        case let letter: result.append(letter)
        }
    }

    private static func appendLowercase(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        result += scalar.properties.lowercaseMapping.utf8
    }
}
