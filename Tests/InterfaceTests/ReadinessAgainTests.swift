import Domain
import Testing

/// Readiness after a change judges only what moved, and says what judging everything says.
@Suite struct ReadinessAgainTests {
    @Test func judgingWhatMovedIsJudgingEverything() throws {
        var dossier = try DemonstrationFiles.upcoming.get()
        let today = Stage.day
        var facts = Facts(dossier, today: today)
        let acts = { (dossier: Dossier) in Acts(dossier, today: today, now: Instant(seconds: 0), author: "poste") }
        for (number, item) in dossier.items.enumerated() where number % 17 == 0 {
            _ = facts.readiness
            let current = try #require(dossier.item(item.ref))
            dossier = dossier.applying(acts(dossier).tick(current))
            if number % 2 == 0, let evidence = dossier.records("evidence").dropFirst(number % 100).first {
                dossier = dossier.applying(acts(dossier).delete(evidence))
            }
            facts = Facts(dossier, today: today, after: facts)
            let whole = Readiness(dossier, asOf: facts.readiness.asOf, today: today)
            #expect(facts.readiness.entries.map(\.state) == whole.entries.map(\.state))
            #expect(facts.readiness.entries.map(\.tallies) == whole.entries.map(\.tallies))
            #expect(facts.readiness.entries.map(\.reasons.count) == whole.entries.map(\.reasons.count))
        }
    }
}
