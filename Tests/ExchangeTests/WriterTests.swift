import Testing

@testable import Exchange

@Suite struct WriterTests {
    private func text(_ cells: String...) -> String { String(decoding: TableWriter.csv([cells]).dropFirst(3), as: UTF8.self) }

    @Test func cellsAreQuotedWhereNeeded() {
        #expect(text("a", "b;c", "d\"e", "f\ng", "") == "a;\"b;c\";\"d\"\"e\";\"f\ng\";\r\n")
    }

    @Test(arguments: ["=1+1", "+cmd", "-2", "@SUM(A1)", "＝1", "'=1", "''-1"]) func noCellIsAFormula(_ cell: String) throws {
        let written = text(cell, "b")
        #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
        let row = try Table(TableWriter.csv([[cell, "b"]])).rows[0]
        let reader = RowReader(row: row, kind: .documents, columns: ["title": 0], days: .init(today: Office.today))
        #expect(reader.text("title") == cell)
    }

    @Test func nothingThatSteersATerminalIsWritten() {
        let bytes = TableWriter.csv([["a\u{1B}[31mb", "c\u{202E}d\u{7}"]])
        #expect(!bytes.contains(0x1B) && !bytes.contains(7))
        #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    }
}
