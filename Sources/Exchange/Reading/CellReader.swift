import Domain

/// Cuts UTF-8 text into rows and cells. A cell in quotation marks may hold separators, newlines and doubled marks; a mark
/// that nothing closes is an ordinary letter.
struct CellReader {
    private static let quote: UInt8 = 0x22
    private let text: UnsafeBufferPointer<UInt8>
    private let separator: UInt8
    private var place = 0
    /// After a mark that nothing closes, all marks are letters: the text is walked through once.
    private var trustsQuotes = true

    init(_ text: UnsafeBufferPointer<UInt8>, _ separator: UInt8) {
        self.text = text
        self.separator = separator
    }

    /// The rows that hold something, without their trailing empty cells, numbered as the spreadsheet does.
    consuming func rows(limit: Int) throws(TableProblem) -> [Table.Row] {
        var rows: [Table.Row] = []
        var line = 0
        while place < text.count {
            line += 1
            let cells = row()
            guard let last = cells.lastIndex(where: { !$0.isBlank }) else { continue }
            guard rows.count < limit else { throw .tooManyRows }
            rows.append(Table.Row(line: line, cells: Array(cells[...last])))
        }
        return rows
    }

    private mutating func row() -> [String] {
        var cells: [String] = []
        while true {
            cells.append(cell())
            guard place < text.count else { return cells }
            let end = text[place]
            place += 1
            if end == separator {
                if place == text.count { return cells }
                continue
            }
            if end == 0x0D, place < text.count, text[place] == 0x0A { place += 1 }
            return cells
        }
    }

    private mutating func cell() -> String {
        if trustsQuotes, place < text.count, text[place] == Self.quote, let quoted = quotedCell() { return quoted }
        let start = place
        while place < text.count, !isEnd(text[place]) { place += 1 }
        return Self.clean(text[start..<place])
    }

    /// Nil when what follows the closing mark is no end of a cell: the marks were part of the text.
    private mutating func quotedCell() -> String? {
        var bytes: [UInt8] = []
        var next = place + 1
        while next < text.count {
            guard text[next] == Self.quote else {
                bytes.append(text[next])
                next += 1
                continue
            }
            if next + 1 < text.count, text[next + 1] == Self.quote {
                bytes.append(Self.quote)
                next += 2
                continue
            }
            guard next + 1 == text.count || isEnd(text[next + 1]) else { return nil }
            place = next + 1
            return Self.clean(bytes[...])
        }
        trustsQuotes = false
        return nil
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    /// Every newline as LF, no other control character than a tab.
    private static func clean(_ bytes: some Collection<UInt8>) -> String {
        guard bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return String(decoding: bytes, as: UTF8.self) }
        var kept: [UInt8] = []
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || byte == 0x0A && previous != 0x0D {
                kept.append(0x0A)
            } else if byte == 0x09 || byte >= 0x20 && byte != 0x7F {
                kept.append(byte)
            }
            previous = byte
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
