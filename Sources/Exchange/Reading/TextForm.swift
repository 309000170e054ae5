import Text

/// How the bytes of a table stand for letters.
public enum TextForm: Sendable, Equatable {
    case utf8, utf16, windows1252

    /// Said to people when the text had to be converted.
    public var remark: Phrase? {
        guard self == .windows1252 else { return nil }
        return Phrase(
            fr: "Le texte était en Windows-1252 (ancien enregistrement d'Excel) : il a été converti, vérifiez un accent.",
            en: "The text was in Windows-1252 (an old save of Excel): it was converted, check one accent.")
    }

    /// The text as UTF-8, without its mark. Throws for what is no text.
    static func utf8(_ bytes: [UInt8]) throws(TableProblem) -> (text: [UInt8], form: TextForm) {
        if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes.dropFirst(2), low: 0), .utf16) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes.dropFirst(2), low: 1), .utf16) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .workbook }
        if bytes.contains(0) || bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { throw .notText }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: body, as: UTF8.self) != nil { return (body, .utf8) }
        return (windows1252(body), .windows1252)
    }

    /// `low`: which byte of a pair is the low one.
    private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) throws(TableProblem) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var place = bytes.startIndex
        while place + 1 < bytes.endIndex {
            units.append(UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8)
            place += 2
        }
        guard !units.contains(0) else { throw .notText }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt16(byte)
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return Array(String(text).utf8)
    }

    /// 0x80 to 0x9F; the five bytes that stand for nothing are shown as such.
    private static let high: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
