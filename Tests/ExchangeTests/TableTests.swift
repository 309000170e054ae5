import Testing
import Text

@testable import Exchange

/// From bytes to rows.
@Suite struct TableTests {
    private func cells(_ text: String) throws -> [[String]] { try Table(Array(text.utf8)).rows.map(\.cells) }

    @Test(arguments: ["\t", ";", ","]) func theSeparatorIsFound(_ separator: String) throws {
        let text = "n°|intitulé|date\n1|Charte, version 2; signée|12/03/2022\n2|Guide|\n"
        let quoted = text.replacing("Charte, version 2; signée", with: "\"Charte, version 2; signée\"")
        #expect(
            try cells(quoted.replacing("|", with: separator)) == [
                ["n°", "intitulé", "date"], ["1", "Charte, version 2; signée", "12/03/2022"], ["2", "Guide"],
            ])
    }

    @Test func proseWithCommasIsOneColumn() throws {
        #expect(try cells("Charte\tA, b\nGuide\tc\n") == [["Charte", "A, b"], ["Guide", "c"]])
    }

    @Test func quotedCellsHoldNewlinesAndMarks() throws {
        #expect(try cells("a;\"deux\nlignes \"\"citées\"\"\";c\r\nd;e;f") == [["a", "deux\nlignes \"citées\"", "c"], ["d", "e", "f"]])
    }

    @Test func aMarkThatIsPartOfTheTextStaysText() throws {
        #expect(try cells("\"Bonjour\" dit-il\tb\nc\td\n") == [["\"Bonjour\" dit-il", "b"], ["c", "d"]])
        #expect(try cells("\"sans fin\tb\nc\td\n") == [["\"sans fin", "b"], ["c", "d"]])
    }

    @Test func emptyLinesGoAndTheOthersKeepTheirNumbers() throws {
        let table = try Table(Array("a;b;;\n\n;;;\n\"c\nd\";e\n  ; \nf;g".utf8))
        #expect(table.rows.map(\.line) == [1, 4, 6])
        #expect(table.rows.map(\.cells) == [["a", "b"], ["c\nd", "e"], ["f", "g"]])
        #expect(table.width == 2)
    }

    @Test func everyEncodingOfAnOfficeIsRead() throws {
        let text = "Réf;Intitulé\n1;Procédure d’accueil, coût 3 €\n"
        let expected = [["Réf", "Intitulé"], ["1", "Procédure d’accueil, coût 3 €"]]
        let units = Array(text.utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big] {
            #expect(try Table(bytes).rows.map(\.cells) == expected)
            #expect(try Table(bytes).form.remark == nil)
        }
    }

    @Test func windows1252IsConvertedAndSaidSo() throws {
        let latin: [UInt8] = Array("R".utf8) + [0xE9] + Array("f;co".utf8) + [0xFB] + Array("t 3 ".utf8) + [0x80, 0x20, 0x92, 0x81]
        let table = try Table(latin)
        #expect(table.rows.map(\.cells) == [["Réf", "coût 3 € ’\u{FFFD}"]])
        #expect(table.form.remark?.french.contains("Windows-1252") == true)
    }

    @Test func whatIsNoTableIsRefusedWithASentence() {
        let cases: [([UInt8], TableProblem)] = [
            ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .workbook), (Array("%PDF-1.4".utf8), .notText), ([0x41, 0x00, 0x42], .notText),
            ([], .empty),
            (Array("\n\n  \n".utf8), .empty),
        ]
        for (bytes, problem) in cases { #expect(throws: problem) { try Table(bytes) } }
        #expect(throws: TableProblem.tooLarge) { try Table([UInt8](repeating: 0x41, count: Table.sizeLimit + 1)) }
        #expect(throws: TableProblem.tooManyRows) {
            try Table([UInt8](repeating: 0x41, count: 1) + Array(String(repeating: "\na", count: 20_020).utf8))
        }
        #expect(throws: TableProblem.pasteCut) { try Table(pasted: String(repeating: "a\n", count: Table.pasteLimit / 2)) }
    }

    @Test func tenMegabytesAreReadQuickly() throws {
        let row = "DOC-0001\t" + String(repeating: "Procédure d'accueil ", count: 25) + "\tDCL\t12/03/2022\n"
        let text = String(repeating: row, count: 10_000_000 / row.utf8.count)
        let clock = ContinuousClock()
        var table: Table?
        let time = try clock.measure { table = try Table(pasted: text) }
        #expect(table?.rows.count ?? 0 > 15_000)
        // A build for debugging on a busy machine; 0.2 s once optimised.
        #expect(time < .seconds(60), "\(time)")
    }

    /// A quotation mark that nothing closes, ten megabytes long: the text is not walked through again for each.
    @Test func unclosedMarksCostNothing() throws {
        let text = String(repeating: "\"a", count: 300_000) + "\n" + String(repeating: "\"b\t\"\"c\n", count: 15_000)
        let time = try ContinuousClock().measure { _ = try Table(Array(text.utf8)) }
        #expect(time < .seconds(60), "\(time)")
    }

    @Test func controlCharactersAreLeftOut() throws {
        #expect(try cells("a\u{1B}[31m;b\u{7}\nc;d") == [["a[31m", "b"], ["c", "d"]])
    }

    @Test func aPasteOfATableIsRecognised() {
        #expect(Table.isLikely("a\tb") && Table.isLikely("a\nb\nc\nd"))
        #expect(!Table.isLikely("un mot") && !Table.isLikely("deux\nlignes\n"))
    }
}
