import Domain
import Text

/// Rows of cells as they stood in the spreadsheet, without the empty ones.
public struct Table: Sendable, Equatable {
    public struct Row: Sendable, Equatable {
        /// 1-based among all rows, empty ones included: the number the spreadsheet shows at its left.
        public let line: Int
        public let cells: [String]

        public init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }

        /// Empty where the row is shorter.
        public subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }
    }

    public let rows: [Row]
    public let form: TextForm
    /// Columns of the widest row.
    public let width: Int

    public init(_ rows: [Row], form: TextForm = .utf8) {
        self.rows = rows
        self.form = form
        width = rows.map(\.cells.count).max() ?? 0
    }
}

extension Table {
    /// Bytes; a larger file is refused before it is read.
    public static let sizeLimit = 64 << 20
    /// Bytes of one paste that the terminal keeps.
    public static let pasteLimit = 10 << 20
    /// The stated scale of a dossier, and a few rows of titles.
    public static let rowLimit = 20_020

    /// Reads the bytes of a file.
    public init(_ bytes: [UInt8]) throws(TableProblem) { try self.init(bytes, separator: nil) }

    /// Nil: the separator is guessed.
    private init(_ bytes: [UInt8], separator: UInt8?) throws(TableProblem) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
        let (text, form) = try TextForm.utf8(bytes)
        let separator = separator ?? Separator.guess(text)
        let all = try text.withUnsafeBufferPointer { buffer throws(TableProblem) in
            try CellReader(buffer, separator).rows(limit: Self.rowLimit)
        }
        guard !all.isEmpty else { throw .empty }
        self.init(all, form: form)
    }

    /// Reads a block pasted in the terminal.
    public init(pasted text: String) throws(TableProblem) {
        guard text.utf8.count < Self.pasteLimit else { throw .pasteCut }
        try self.init(Array(text.utf8))
    }

    /// Reads a block of cells pasted where cells are: only tabs stand between them, whatever a cell holds.
    init(cells text: String) throws(TableProblem) {
        guard text.utf8.count < Self.pasteLimit else { throw .pasteCut }
        try self.init(Array(text.utf8), separator: Separator.tab)
    }

    /// Whether a pasted text looks like a block of a spreadsheet: columns, or more than a few lines.
    public static func isLikely(_ text: String) -> Bool {
        var lines = 0
        for byte in text.utf8 {
            if byte == 0x09 { return true }
            if byte == 0x0A { lines += 1 }
        }
        return lines > 2
    }
}
