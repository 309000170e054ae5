import Domain
import Testing

/// A change that met another one is made again whole: what belongs to a value given up goes with it.
@Suite struct AgainTests {
    private let proof = RecordKey("evidence", "p")

    private func handedIn() throws -> (small: SmallDossier, record: Record) {
        var small = SmallDossier()
        small.put(
            "evidence", "p", [Evidence.title.write("Preuve"), Evidence.url.write("https://exemple.fr"), Evidence.state.write(.toValidate)])
        return (small, try #require(small.dossier.record(proof)))
    }

    private func acts(_ dossier: Dossier, _ author: String) -> Acts {
        Acts(dossier, today: SmallDossier.today, now: Instant(seconds: 0), author: author)
    }

    @Test func whoJudgedIsNobodysToChoose() throws {
        let (small, record) = try handedIn()
        let mine = try #require(acts(small.dossier, "Jean").sendBack([record], because: "Illisible")).edits[0]
        let following = acts(small.dossier, "Jean").following(mine)
        #expect(following == [Path(Evidence.reviewedOn.key), Path(Evidence.reviewedBy.key)])
    }

    @Test(arguments: [true, false])
    func aProofSentBackWhileAnotherValidatesItIsOneOrTheOther(_ isMine: Bool) throws {
        let (small, record) = try handedIn()
        let mine = try #require(acts(small.dossier, "Jean").sendBack([record], because: "Illisible")).edits[0]
        let theirs = try #require(acts(small.dossier, "Paul").validate([record])).edits[0].mine
        let dropped: Set<Path> = isMine ? [] : [Path(Evidence.state.key)]
        let edit = acts(small.dossier, "Jean").again(mine, on: theirs, without: dropped)
        let after = Record(proof, edit.mine)
        #expect(after[Evidence.state] == (isMine ? .toComplete : .validated))
        #expect(after[Evidence.reason] == (isMine ? "Illisible" : ""))
        #expect(after[Evidence.reviewedBy] == (isMine ? "Jean" : "Paul"))
        #expect(edit.writes.isEmpty == !isMine)
    }

    @Test func whatNobodyElseChangedIsWrittenAgain() throws {
        let (small, record) = try handedIn()
        let mine = acts(small.dossier, "Jean").edit(record, [Evidence.place.write("Hall"), Evidence.title.write("Photo")]).edits[0]
        let theirs = acts(small.dossier, "Paul").edit(record, [Evidence.title.write("Affiche")]).edits[0].mine
        let edit = acts(small.dossier, "Jean").again(mine, on: theirs, without: [Path(Evidence.title.key)])
        #expect(edit.writes == [Evidence.place.write("Hall")])
    }
}
