import Archive
import Domain
import Testing

@testable import QualiPilote

/// What others did meanwhile says the one thing that matters of it: the state it passed to.
@Suite struct NewsTests {
    @Test func aStateThatMovedIsNamed() throws {
        let bench = try Bench.demonstration()
        let (folder, schema) = (bench.world.folder, bench.world.schema)
        let mine = try Archive.open(folder, schema: schema, stateFolder: bench.folder + "/mine")
        let before = try mine.load()
        let theirs = try Archive.open(folder, schema: schema, stateFolder: bench.folder + "/theirs")
        let dossier = try theirs.load()
        let (day, now) = (try #require(Day("2026-11-21")), bench.world.now())
        let acts = Acts(dossier, today: day, now: now, author: "Paul")
        let proof = try #require(dossier.records(Evidence.kind.name).first { $0[Evidence.state] == .toValidate && $0.hasSubstance })
        guard case .stored = theirs.commit(try #require(acts.validate([proof])), who: Who(account: "paul", host: "pc"), at: now) else {
            return #expect(Bool(false))
        }
        let told = News(mine.refresh(), before: before, [proof.key: "Paul"])?.phrase(mine.dossier, .french, settles: true).french
        #expect(told?.hasPrefix("Modifié par Paul") == true && told?.contains("maintenant «\u{A0}validée\u{A0}»") == true, "\(told ?? "")")
    }
}
