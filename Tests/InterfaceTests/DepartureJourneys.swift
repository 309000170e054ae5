import Domain
import Testing
import Text

@testable import Interface

/// When a person leaves the holder changes, not the records.
@Suite struct DepartureJourneys {
    private let post = Ref("posts", "agent-accueil-hall")

    @Test func whoFollowsHoldsThePostAndNothingElseMoves() throws {
        let stage = try Stage.demonstration()
        let before = stage.dossier.usesOfAnything(in: post.record)
        stage.open(RecordScreen(Ref("people", "agent-accueil-1"))).type("p")
        #expect(stage.text.contains("Agent d'accueil, hall principal (agent d'accueil 1)"))
        stage.type("astandardiste<enter><enter>")
        #expect(stage.changes.count == 1)
        let record = try #require(stage.dossier.record(post.record))
        #expect(stage.dossier.holder(of: record, on: Stage.day)?.id == "standardiste-1")
        #expect(stage.dossier.holder(of: record, on: Stage.day - 1)?.id == "agent-accueil-1")
        #expect(Set(stage.dossier.usesOfAnything(in: post.record).map(\.source)) == Set(before.map(\.source)))
    }

    @Test func itCountsFromTheDayThatIsChosen() throws {
        let stage = try Stage.demonstration()
        stage.open(DepartureScreen(post)).type("d<c-u>+30j<enter>")
        let day = Stage.day + 30
        #expect(stage.text.contains("à partir du \(day.shown)"))
        stage.type("astandardiste<enter>")
        #expect(stage.said.hasPrefix("Titulaire à partir du \(day.shown)"))
        let record = try #require(stage.dossier.record(post.record))
        #expect(stage.dossier.holder(of: record, on: Stage.day)?.id == "agent-accueil-1")
        #expect(stage.dossier.holder(of: record, on: day - 1)?.id == "agent-accueil-1")
        #expect(stage.dossier.holder(of: record, on: day)?.id == "standardiste-1")
    }

    @Test func aVacantPostGoesToItsDeputy() throws {
        let stage = try Stage.demonstration()
        stage.open(DepartureScreen(post)).type("v")
        #expect(stage.text.contains("(vacant)"))
        let deputy = try #require(Duties(RecordKey("people", "agent-accueil-2"), in: stage.dossier, on: Stage.day))
        #expect(deputy.deputised.map(\.id) == ["agent-accueil-hall"])
    }

    @Test func allThatRestsOnAPostMovesInOneAct() throws {
        let stage = try Stage.demonstration()
        let before = stage.dossier.usesOfAnything(in: post.record).count
        #expect(before > 3)
        stage.open(DepartureScreen(post)).type("rmédiateur<enter><enter>")
        #expect(stage.changes.count == 1)
        #expect(stage.dossier.usesOfAnything(in: post.record).isEmpty)
        #expect(stage.dossier.usesOfAnything(in: RecordKey("posts", "mediateur-numerique")).count >= before)
    }

    /// The contact of a service keeps its holders; the posts themselves, and those of other services, are for the référent.
    @Test func theContactHandsOnThePostsOfTheServiceOnly() throws {
        let service = try #require(Stage.demonstration().dossier.record(post.record)?[Post.service]).record.id
        let own = try Stage.started(as: "correspondant-\(service)-1").open(DepartureScreen(post)).type("r")
        #expect(own.changes.isEmpty && own.said.hasPrefix("Seul le référent qualité"), "\(own.said)")
        own.type("v")
        #expect(own.changes.count == 1, "\(own.said)")
        let other = try Stage.started(as: "correspondant-\(service == "cert" ? "dcl" : "cert")-1").open(DepartureScreen(post)).type("v")
        #expect(other.changes.isEmpty && other.said.hasPrefix("Seul le référent qualité"), "\(other.said)")
    }

    @Test func aServiceThatEndedIsNotChosenAnyMore() throws {
        let stage = try Stage.demonstration()
        let service = try #require(stage.dossier.record(RecordKey("services", "dmi")))
        stage.change { $0.put(Record(service.key, Edit(service.key, base: service.tree, writes: [Service.to.write(Stage.day - 1)]).mine)) }
        stage.open(PickerScreen(Post.service.spec, present: [], several: false))
        #expect(!stage.text.contains("DMI") && stage.text.contains("DCL"))
    }
}
