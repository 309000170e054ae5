import Domain
import Testing

/// Validating and sending back: what is kept, for whom, and what needs nobody.
@Suite struct EvidenceActTests {
    private static let file = [Evidence.title.write("Photo"), Evidence.path.write("files/a.jpg"), Evidence.state.write(.toValidate)]

    private func acts(_ dossier: Dossier) -> Acts {
        Acts(dossier, today: SmallDossier.today, now: Instant(seconds: 0), author: "correspondante DCL")
    }

    @Test func severalAreValidatedInOneActAndTakenBackByTheNext() throws {
        var small = SmallDossier()
        for id in ["a", "b"] { small.put("evidence", id, Self.file) }
        small.put("evidence", "empty", [Evidence.title.write("À fournir")])
        let change = try #require(acts(small.dossier).validate(small.dossier.records("evidence")))
        #expect(change.act.verb == .validate && change.edits.map(\.record.id) == ["a", "b"])
        let done = small.dossier.applying(change)
        let first = try #require(done.record(RecordKey("evidence", "a")))
        #expect(first[Evidence.state] == .validated && first[Evidence.reviewedBy] == "correspondante DCL")
        #expect(first[Evidence.reviewedOn] == SmallDossier.today)
        let back = try #require(acts(done).validate(done.records("evidence")))
        let again = try #require(done.applying(back).record(RecordKey("evidence", "a")))
        #expect(again[Evidence.state] == .toValidate && again[Evidence.reviewedBy].isEmpty && again[Evidence.reviewedOn] == nil)
    }

    @Test func whatIsSentBackSaysWhyUntilItIsGoodAgain() throws {
        var small = SmallDossier()
        small.put("evidence", "a", Self.file)
        let record = try #require(small.dossier.record(RecordKey("evidence", "a")))
        let returned = small.dossier.applying(try #require(acts(small.dossier).sendBack([record], because: "On ne lit pas la date.")))
        let now = try #require(returned.record(record.key))
        #expect(now[Evidence.state] == .toComplete && now[Evidence.reason] == "On ne lit pas la date." && !now[Evidence.reviewedBy].isEmpty)
        let mended = returned.applying(try #require(acts(returned).validate([now])))
        #expect(mended.record(record.key).map { $0[Evidence.reason] } == "")
    }

    @Test func aFileDroppedTakesThePlaceOfWhatWasSentBack() throws {
        var small = SmallDossier()
        small.put("evidence", "a", Self.file + [Evidence.state.write(.toComplete), Evidence.reason.write("Floue.")])
        small.item(Item.evidence.write([Ref("evidence", "a")]))
        let item = try #require(small.dossier.item(SmallDossier.item))
        let copy = AttachedCopy(
            title: "hall.jpg", path: "files/b.jpg", digest: "d", size: 1, modified: Instant(seconds: 0), origin: "depot/DCL/hall.jpg")
        let after = small.dossier.applying(acts(small.dossier).attach(copy, to: item, id: "b"))
        let record = try #require(after.record(RecordKey("evidence", "a")))
        #expect(record[Evidence.path] == "files/b.jpg" && record[Evidence.title] == "Photo" && record[Evidence.reason].isEmpty)
        #expect(record[Evidence.state] == .toValidate && after.records("evidence").count == 1)
    }

    @Test func whatIsNoLongerValidIsToBeRenewed() throws {
        var small = SmallDossier()
        small.prove(until: SmallDossier.today - 1)
        let record = try #require(small.dossier.record(RecordKey("evidence", "p")))
        #expect(record.evidenceState(on: SmallDossier.today) == .toRenew)
        #expect(record.evidenceState(on: SmallDossier.today - 1) == .validated)
    }

    @Test func theCorrespondantOfTheServiceValidates() throws {
        var small = SmallDossier()
        let service = Ref("services", "dcl")
        small.put("services", "dcl", [Service.reference.write("DCL"), Service.title.write("Direction")])
        small.put("people", "p", [Person.title.write("Correspondante"), Person.role.write(.serviceContact)])
        small.put("posts", "chef", [Post.title.write("Chef"), Post.service.write(service)])
        small.put("posts", "contact", [Post.title.write("Correspondante"), Post.service.write(service)])
        #expect(small.dossier.validator(of: service, on: SmallDossier.today) == nil)
        small.put("posts", "contact", [Post.Holder.person.write(Ref("people", "p"), in: Path(Post.holders.key).element("h"))])
        #expect(small.dossier.validator(of: service, on: SmallDossier.today) == Ref("posts", "contact"))
        small.put("services", "dcl", [Service.contact.write(Ref("posts", "chef"))])
        #expect(small.dossier.validator(of: service, on: SmallDossier.today) == Ref("posts", "chef"))
    }

    @Test func aRoutineProofNeedsNobody() {
        for isRoutine in [false, true] {
            var small = SmallDossier(expected: [ExpectedItem.withoutValidation.write(isRoutine)])
            small.prove()
            #expect(small.dossier.needsValidation(Ref("evidence", "p")) == !isRoutine)
            small.put("evidence", "p", [Evidence.state.write(.toValidate), Evidence.path.write("files/p.jpg")])
            #expect((small.state() == .ready) == isRoutine)
            #expect(ToDo(small.dossier, today: SmallDossier.today).entries(.evidenceToValidate).isEmpty == isRoutine)
        }
    }
}
