/// A place in the bytes of a JSON text. Every step checks the end; nothing is copied before it is known to be right.
struct JSONCursor {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// Consumes this byte if it stands here.
    mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func take(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard bytes.count - position >= length else { return false }
        for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
        position += length
        return true
    }

    /// Whether the key written with the bytes of `left` surely sorts before that of `right`: not said at an escape.
    func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        var (first, second) = (left.lowerBound, right.lowerBound)
        while first < left.upperBound, second < right.upperBound {
            let (byte, other) = (bytes[first], bytes[second])
            if byte == 0x5C || other == 0x5C { return false }
            if byte != other { return byte < other }
            first += 1
            second += 1
        }
        return first == left.upperBound && second < right.upperBound
    }

    /// What stands here is not what JSON wants here.
    func unexpected() -> JSONError {
        current.map { error(.unexpectedByte($0)) } ?? error(.unexpectedEnd)
    }

    func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
        let place = offset ?? position
        let before = bytes[..<place]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = before.count { $0 == 0x0A } + 1
        return JSONError(reason, offset: place, line: line, column: place - lineStart + 1)
    }
}
