import Domain
import Testing

/// Audits told a line each, with what they left open.
@Suite struct ToldAuditTests {
    private let reader = ToldAuditReader(days: DayReader(today: Day("2026-03-10") ?? Day(number: 0)))

    @Test func auditsAndTheirOpenFindingsAreRead() throws {
        let told = try reader.read([
            "externe 27/06/2024", "- NC mineure : horaires", " – 2 PS", "", "Audit interne 14/03/2025", "12/05/2026",
        ])
        #expect(told.map(\.type) == [.external, .internal, .external])
        #expect(told.map(\.day.text) == ["2024-06-27", "2025-03-14", "2026-05-12"])
        #expect(told[0].findings.map(\.grade) == [.minorNonconformity, .sensitivePoint, .sensitivePoint])
        #expect(told[0].findings.first?.verbatim == "horaires")
    }

    @Test(
        arguments: [
            ("- NC mineure, exigence 4 : horaires", "4", "horaires"), ("- PS (exigence n° 12) : x", "12", "x"),
            ("- minor NC, requirement 4: x", "4", "x"), ("- NC mineure, n° 4 : x", "4", "x"), ("- minor NC, no. 4: x", "4", "x"),
            ("- PS, critère 2.1 : x", "2.1", "x"), ("- PS, no signage", nil, "Constat à recopier du rapport"),
            ("- PS : exigence 4", nil, "exigence 4"),
        ] as [(String, String?, String)]) func aFindingMayNameItsExigence(_ line: String, _ number: String?, _ words: String) throws
    {
        let finding = try #require(try reader.read(["externe 1/2/2025", line]).first?.findings.first)
        #expect(finding.engagement == number && finding.verbatim == words)
    }

    @Test(arguments: [
        ("NC majeure : x", Finding.Grade.majorNonconformity), ("2 non-conformités mineures", .minorNonconformity),
        ("minor NC: x", .minorNonconformity), ("points sensibles", .sensitivePoint), ("SP: x", .sensitivePoint),
        ("Vigilance : x", .vigilance), ("pistes de progrès : x", .improvementLead),
    ]) func gradesAreReadAsReportsSayThem(_ text: String, _ grade: Finding.Grade) throws {
        #expect(try reader.read(["externe 1/2/2025", "- " + text]).first?.findings.first?.grade == grade)
    }

    @Test(arguments: [["30/02/2025"], ["- PS"], ["externe 1/2/2025", "- grave"], ["externe 1/2/2025", "- 0 PS"], ["externe"]])
    func whatCannotBeReadIsTold(_ lines: [String]) {
        #expect(throws: ToldAuditReader.Fault.self) { try reader.read(lines) }
    }
}
