extension JSONCursor {
    /// The string that begins here at its quotation mark.
    mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        skipPlain()
        guard current == 0x22 else { return try escapedString(from: start) }
        position += 1
        return try text(start..<position - 1)
    }

    /// Goes to the next byte that a string cannot hold as it is: quotation mark, backslash, control character, or the end.
    private mutating func skipPlain() {
        skipPlainWords()
        while position < bytes.count, !Self.isSpecial(bytes[position]) { position += 1 }
    }

    /// Eight bytes at a time.
    private mutating func skipPlainWords() {
        while bytes.count - position >= 8 {
            let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            let quote = word ^ 0x2222_2222_2222_2222
            let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
            let ones: UInt64 = 0x0101_0101_0101_0101
            let found = (quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- 0x2020_2020_2020_2020) & ~word
            if found & 0x8080_8080_8080_8080 != 0 { return }
            position += 8
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x5C || byte < 0x20 }

    /// Decoding repairs what is not UTF-8, so a text that comes out as it went in was right. (`String(validating:as:)` says
    /// the same four times slower.)
    private func text(_ range: Range<Int>) throws(JSONError) -> String {
        let source = UnsafeRawBufferPointer(rebasing: bytes[range])
        var text = String(decoding: source, as: UTF8.self)
        if source.contains(where: { $0 >= 0x80 }), !text.withUTF8({ $0.elementsEqual(source) }) {
            throw error(.invalidUTF8, at: invalidByte(in: range))
        }
        return text
    }

    /// The rest of a string with escapes, from the first special byte on.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var result = try text(start..<position)
        while let byte = current {
            switch byte {
            case 0x22:
                position += 1
                return result
            case 0x5C: result.unicodeScalars.append(try escape())
            case 0..<0x20: throw error(.controlCharacter)
            default:
                let first = position
                skipPlain()
                result += try text(first..<position)
            }
        }
        throw error(.unexpectedEnd)
    }

    /// Offset of the first byte that is not UTF-8: found only to say where.
    private func invalidByte(in range: Range<Int>) -> Int {
        var decoder = UTF8.ForwardParser()
        var iterator = bytes[range].makeIterator()
        var offset = range.lowerBound
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { offset += scalar.count }
        return offset
    }
}
