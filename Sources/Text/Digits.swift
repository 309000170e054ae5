/// Numbers in decimal digits. Days and counts stand in most rows of most lists: they are written byte by byte.
public enum Digits {
    /// With zeros before it up to `count` digits; a number below zero is written as it is.
    public static func of(_ number: Int, count: Int = 1) -> String {
        guard number >= 0 else { return String(number) }
        var digits = 1
        var rest = number / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        return String(unsafeUninitializedCapacity: max(digits, count)) { bytes in
            var left = number
            for place in bytes.indices.prefix(max(digits, count)).reversed() {
                bytes[place] = UInt8(0x30 + left % 10)
                left /= 10
            }
            return max(digits, count)
        }
    }
}
