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

    /// The file that takes the place of one sent back brings its name, unless somebody gave the proof a title.
    @Test(arguments: [("b.txt", "hall.jpg"), ("Photo du hall", "Photo du hall"), ("Plan v1.2", "Plan v1.2")])
    func aFileThatReplacesAnotherBringsItsName(_ title: String, _ expected: String) throws {
        var small = SmallDossier()
        small.put(
            "evidence", "p",
            [
                Evidence.title.write(title), Evidence.path.write("files/x.txt"), Evidence.state.write(.toComplete),
                Evidence.reason.write("?"),
            ])
        small.item(Item.evidence.write([Ref(proof)]))
        let item = try #require(small.dossier.item(SmallDossier.item))
        let copy = AttachedCopy(
            title: "hall.jpg", path: "files/y.jpg", digest: "d", size: 1, modified: Instant(seconds: 0), origin: "depot/DCL/hall.jpg")
        let after = small.dossier.applying(acts(small.dossier, "Jean").attach(copy, to: item, id: "n"))
        #expect(after.record(proof)?[Evidence.title] == expected && after.record(proof)?[Evidence.path] == "files/y.jpg")
    }

    @Test func whatNobodyElseChangedIsWrittenAgain() throws {
        let (small, record) = try handedIn()
        let mine = acts(small.dossier, "Jean").edit(record, [Evidence.place.write("Hall"), Evidence.title.write("Photo")]).edits[0]
        let theirs = acts(small.dossier, "Paul").edit(record, [Evidence.title.write("Affiche")]).edits[0].mine
        let edit = acts(small.dossier, "Jean").again(mine, on: theirs, without: [Path(Evidence.title.key)])
        #expect(edit.writes == [Evidence.place.write("Hall")])
    }
}
