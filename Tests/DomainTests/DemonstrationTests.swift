import Domain
import Testing
import Text

@Suite struct DemonstrationTests {
    static let days = ["2026-11-21", "2027-01-01", "2027-04-01", "2026-12-28", "2022-03-29", "2028-02-29", "2027-05-17"]

    @Test(arguments: days) func itTellsTheFiguresOfTheLabelling(text: String) throws {
        let today = try #require(Day(text))
        let dossier = try DataFiles.demonstration(.upcoming(today: today))
        let cycle = Cycle(dossier, today: today)
        let audit = try #require(cycle.nextAuditDay)
        #expect((80...95).contains(audit - today))
        #expect(FrenchCalendar().isWorkingDay(audit))
        #expect(dossier.structure.engagements.count == 30)
        #expect(dossier.count("documents") == 124)
        let copils = dossier.records("meetings").filter { $0[Meeting.type].isCopil }
        #expect(copils.count == 23)
        #expect(copils.count { $0[Meeting.status] == .held } == 20)
        #expect(dossier.records("surveys").contains { $0[Survey.respondents] == 151 })
        #expect(dossier.records(Service.name).count == 5)
        let readiness = Readiness(dossier, asOf: audit, today: today)
        #expect([Readiness.State.ready, .toComplete, .openGap].map { readiness.count($0) } == [18, 9, 3])
    }

    @Test(arguments: days) func nothingIsDoneInTheFuture(text: String) throws {
        let today = try #require(Day(text))
        let dossier = try DataFiles.demonstration(.upcoming(today: today))
        for item in dossier.items {
            #expect(item[Item.doneOn] ?? today <= today)
            for occurrence in item[Item.occurrences] { #expect(Occurrence.doneOn.value(in: occurrence) ?? today <= today) }
        }
        for meeting in dossier.records("meetings") where meeting[Meeting.status] == .held {
            #expect(meeting[Meeting.day] ?? today <= today)
        }
        for meeting in dossier.records("meetings") where meeting[Meeting.status] == .planned {
            #expect(meeting[Meeting.day] ?? today >= today)
        }
    }

    @Test func everyLinkLeadsSomewhere() throws {
        let today = try #require(Day("2026-11-21"))
        let dossier = try DataFiles.demonstration(.upcoming(today: today))
        let dangling = Checks.run(dossier, today: today).filter { $0.check.code == "E01" }
        #expect(dangling.map { "\($0.hit.ref.text) \($0.hit.detail?.french ?? "")" } == [])
    }

    @Test func withRealDatesEverythingIsHeld() throws {
        let dossier = try DataFiles.demonstration(.realDates)
        let end = try #require(Day("2022-07-12"))
        let readiness = Readiness(dossier, asOf: end, today: end)
        #expect(readiness.count(.ready) == 30)
        #expect(dossier.records("meetings").allSatisfy { $0[Meeting.status] == .held })
        #expect(
            dossier.records("audits").contains {
                $0[Audit.type] == .external && $0[Audit.status] == .held && $0[Audit.from]?.text == "2022-06-27"
            })
        #expect(
            dossier.records("findings").count { $0[Finding.grade] == .strength && $0[Finding.audit]?.text == "audits/audit-externe-2022" }
                >= 0)
    }
}
