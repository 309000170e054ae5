import Domain
import Testing
import Text

@testable import Exchange

/// Days that a spreadsheet shows as their number.
@Suite struct SerialDayTests {
    @Test(
        arguments: [
            ("44632", "2022-03-12"), ("44632,75", "2022-03-12"), ("44632.5", "2022-03-12"), ("32874", "1990-01-01"),
            ("73415", "2100-12-31"),
            ("32873", nil), ("73416", nil), ("446", nil), ("-44632", nil), ("44632,", nil), ("4463a", nil), ("", nil), ("44632,5,5", nil),
            ("99999999999999999999", nil),
        ] as [(String, String?)]) func isReadWithinOneCentury(text: String, day: String?)
    {
        #expect(SerialDay.read(text)?.text == day)
    }

    @Test func aColumnOfThemIsReadAndSaidOnce() throws {
        let table = "Référence;Intitulé;Date\nA;Charte;44632\nB;Guide;44633\nC;Note;12/03/2022\nD;Fiche;99999\n"
        let plan = try Office.plan(table)
        #expect(plan.counts == [3, 0, 0, 1])
        #expect(
            plan.remarks.filter { $0.french.contains("44632 est le 12/03/2022") }.count == 1
                && !plan.remarks.contains { $0.french.contains("44633") })
        #expect(plan.complaints == ["ligne 5\u{A0}: date impossible «\u{A0}99999\u{A0}» (Date de création)"])
        let dossier = plan.applied(to: Office.small)
        #expect(
            dossier.records("documents").compactMap { $0[FunctionalDocument.createdOn]?.text }.sorted() == [
                "2022-03-12", "2022-03-12", "2022-03-13",
            ])
    }

    /// Elsewhere a number stays a number.
    @Test func aReferenceMayBeANumber() throws {
        let plan = try Office.plan("Référence;Intitulé\n44632;Charte\n")
        #expect(!plan.remarks.contains { $0.french.contains("comme Excel") })
        let dossier = plan.applied(to: Office.small)
        #expect(dossier.records("documents").map { $0[FunctionalDocument.reference] } == ["44632"])
    }
}
