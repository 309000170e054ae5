import Domain
import Testing
import Text

/// Things of the same words are named with the service or site they are of, others are not.
@Suite struct ApartTests {
    private func dossier(_ second: String, service: String = "dmi") -> Dossier {
        var small = SmallDossier()
        small.put("services", "dcl", [Service.reference.write("DCL"), Service.title.write("Citoyenneté")])
        small.put("services", "dmi", [Service.reference.write("DMI"), Service.title.write("Migrations")])
        small.put("posts", "a", [Post.title.write("Chef de bureau"), Post.service.write(Ref("services", "dcl"))])
        small.put("posts", "b", [Post.title.write(second), Post.service.write(Ref("services", service))])
        return small.dossier
    }

    private func names(_ dossier: Dossier) -> [String] {
        dossier.records("posts").flatMap { [Naming(dossier, .french).full($0), Naming(dossier, .french).short($0.reference)] }
    }

    @Test func theServiceIsSaidWhereAnotherReadsTheSame() {
        #expect(
            names(dossier("Chef de bureau")) == [
                "Chef de bureau · DCL", "Chef de bureau · DCL", "Chef de bureau · DMI", "Chef de bureau · DMI",
            ])
    }

    @Test func itIsNotWhereTheWordsAreItsOwn() {
        #expect(names(dossier("Adjoint")) == ["Chef de bureau", "Chef de bureau", "Adjoint", "Adjoint"])
    }

    /// Known again when one of the kind moves, and only then.
    @Test func aRecordThatChangesItsWordsIsToldApartNoMore() throws {
        var dossier = dossier("Chef de bureau")
        #expect(names(dossier)[0] == "Chef de bureau · DCL")
        let other = try #require(dossier.record(RecordKey("posts", "b")))
        dossier.put(Record(other.key, Edit(other.key, base: other.tree, writes: [Post.title.write("Adjoint")]).mine))
        #expect(names(dossier)[0] == "Chef de bureau")
        dossier.put(other)
        #expect(names(dossier)[0] == "Chef de bureau · DCL")
        dossier.put(Record(other.key, Edit(other.key, base: other.tree, writes: [Write(Path("deleted"), .bool(true))]).mine))
        #expect(Naming(dossier, .french).short(Ref("posts", "a")) == "Chef de bureau")
    }

    /// What undo and the journal say of it names it too.
    @Test func anActNamesWhichOne() throws {
        let dossier = dossier("Chef de bureau")
        let acts = Acts(dossier, today: SmallDossier.today, now: Instant(seconds: 0), author: "")
        let post = try #require(dossier.record(RecordKey("posts", "b")))
        #expect(acts.edit(post, [Post.title.write("Adjointe")]).act.subject == "Chef de bureau · DMI")
    }
}
