import Domain
import Testing

@testable import Exchange

/// A table that still names a service that ended.
@Suite struct EndedServiceTests {
    private func dossier(successor: Ref?) throws -> Dossier {
        var dossier = Office.small
        let key = RecordKey(Service.name, "dcl")
        let record = try #require(dossier.record(key))
        let writes = [Service.to.write(Office.today - 1), Service.successor.write(successor)]
        dossier.put(Record(key, Edit(key, base: record.tree, writes: writes).mine))
        let next = RecordKey(Service.name, "dmi")
        dossier.put(Record(next, Edit(next, base: nil, writes: [Service.reference.write("DMI"), Service.title.write("Migrations")]).mine))
        return dossier
    }

    private static let table = "Fonction;Service;Nom\nChef;DCL;Mme A\nAdjoint;DMI;M. B\n"

    @Test func aNewPostIsRefusedAndTheSuccessorNamed() throws {
        let plan = try Office.plan(Self.table, on: dossier(successor: Ref(Service.name, "dmi")))
        #expect(plan.counts == [1, 0, 0, 1])
        #expect(
            plan.complaints == [
                "ligne 2\u{A0}: le service «\u{A0}DCL\u{A0}» a pris fin le 28/03/2022\u{A0}: donnez son successeur, «\u{A0}DMI\u{A0}»"
            ])
        let alone = try Office.plan(Self.table, on: dossier(successor: nil))
        #expect(alone.complaints.first?.hasSuffix("donnez celui qui le remplace") == true)
    }

    /// Papers of the past keep the name they were made under.
    @Test func aDocumentKeepsTheServiceOfItsTime() throws {
        let dossier = try dossier(successor: Ref(Service.name, "dmi"))
        let plan = try Office.plan("Référence;Intitulé;Service\nDOC-1;Charte;DCL\n", on: dossier)
        #expect(plan.counts == [1, 0, 0, 0])
        let document = try #require(plan.applied(to: dossier).records("documents").first)
        #expect(document[FunctionalDocument.service] == Ref(Service.name, "dcl"))
    }

    /// A directory read again says nothing new of a post that was there before the service ended.
    @Test func aPostThatWasThereStays() throws {
        let before = try Office.plan(Self.table).applied(to: Office.small)
        let key = RecordKey(Service.name, "dcl")
        var ended = before
        let record = try #require(before.record(key))
        ended.put(Record(key, Edit(key, base: record.tree, writes: [Service.to.write(Office.today - 1)]).mine))
        #expect(try Office.plan(Self.table, on: ended).counts == [0, 0, 2, 0])
    }
}
