import Domain
import Testing
import Text

/// Days given as examples are taken where they are typed, whatever the day.
@Suite struct DayExamplesTests {
    private static let days = (0..<800).map { (Day("2024-01-01") ?? Day(number: 0)) + $0 }

    @Test func everyExampleIsAccepted() {
        for today in Self.days {
            let parser = FieldParser(days: DayReader(today: today))
            for field in [Item.doneOn.spec, Item.due.spec, Meeting.day.spec] {
                let list = DayExamples(today: today, aim: field.aim).list
                for text in [list.french, list.english].flatMap({ $0.components(", ") }) {
                    guard case .value = parser.parse(text, field) else { return #expect(Bool(false), "\(today.text) \(field.key) \(text)") }
                }
            }
        }
    }

    @Test func theExampleOfAnErrorIsAcceptedInItsPlace() throws {
        for today in Self.days {
            for aim in [DayAim.back, .ahead] {
                let reader = ToldAuditReader(days: DayReader(today: today, aim: aim))
                let fault = #expect(throws: ToldAuditReader.Fault.self) { try reader.read(["externe"]) }
                let phrase = try #require(fault?.phrase)
                for text in [phrase.french, phrase.english] {
                    let example = try #require(text.components(": ").last).dropLast()
                    let day = try #require(try reader.read([String(example)]).first?.day)
                    #expect(aim == .back ? day < today : today < day)
                }
            }
        }
    }

    /// Each of the three faults by its name.
    @Test(arguments: [
        ("surprise 12/01/2027", "« surprise »", "externe, interne ou blanc"), ("externe 27/06/1026", "vérifiez l'année", "1950"),
        ("blanc", "« blanc »", "tapez le type et un jour"),
    ]) func whatIsWrongIsNamed(_ line: String, _ first: String, _ second: String) throws {
        let reader = ToldAuditReader(days: DayReader(today: SmallDossier.today, aim: .ahead))
        let fault = #expect(throws: ToldAuditReader.Fault.self) { try reader.read([line]) }
        let french = try #require(fault?.phrase.french.replacing("\u{A0}", with: " "))
        #expect(french.contains(first) && french.contains(second))
    }

    /// An external audit held since the award is the follow-up of the label: the program plans none of its own that is late.
    @Test func aToldAuditCountsForTheFollowUp() throws {
        let today = try #require(Day("2026-11-27"))
        func overdue(_ audits: [ToldAudit]) throws -> Day? {
            let awarded = try #require(Day("2024-05-12"))
            let new = NewDossier(
                referential: try #require(SmallDossier().dossier.record(RecordKey("referentials", "r"))), modules: [], sites: ["Aube"],
                audits: audits,
                label: .init(awardedOn: awarded), today: today)
            var dossier = Dossier(schema: .standard)
            dossier.put(all: new.records)
            return Cycle(dossier, today: today).followUpOverdue
        }
        #expect(try overdue([]) == Day("2025-11-12"))
        #expect(try overdue([ToldAudit(.external, on: try #require(Day("2025-06-27")))]) == nil)
        #expect(try overdue([ToldAudit(.internal, on: try #require(Day("2025-06-27")))]) == Day("2025-11-12"))
        #expect(try overdue([ToldAudit(.external, on: try #require(Day("2024-04-27")))]) == Day("2025-11-12"), "before the award")
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] { split(separator: separator).map(String.init) }
}
