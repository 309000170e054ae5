/// Marks that nobody sees, and that reorder or steer what stands around them.
public enum HiddenMarks {
    /// JSON in which they are written by their number (`\u202e`): the same text to who reads it as JSON, and nothing hidden to who does not.
    public static func escaped(json bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x7F }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x7F || !Cleaning.changes(scalar) {
                result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            } else {
                result += escape(scalar)
            }
        }
        return result
    }

    private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
        Array(String(scalar).utf16).flatMap { unit in
            let digits = String(unit, radix: 16)
            return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
    }
}
