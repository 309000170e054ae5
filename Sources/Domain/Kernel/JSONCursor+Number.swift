extension JSONCursor {
    /// The text of the number that begins here, as it stands: no value is computed, so none is lost.
    mutating func number() throws(JSONError) -> String {
        let start = position
        _ = take(0x2D)
        if !take(0x30) { try digits(from: start) }
        if take(0x2E) { try digits(from: start) }
        if take(0x65) || take(0x45) {
            if !take(0x2B) { _ = take(0x2D) }
            try digits(from: start)
        }
        if let byte = current, Self.isDigit(byte) { throw error(.badNumber, at: start) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits(from start: Int) throws(JSONError) {
        let first = position
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
        if position == first { throw error(.badNumber, at: start) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
