import Domain
import Testing

/// What the questions of a new dossier become.
@Suite struct NewDossierTests {
    @Test(arguments: [
        ("DCL", "DCL", "DCL"), ("DCL Direction de la citoyenneté", "DCL", "Direction de la citoyenneté"),
        ("SGC95 : secrétariat commun", "SGC95", "secrétariat commun"), ("DRH-1 paie", "DRH-1 paie", "DRH-1 paie"),
        ("Cabinet du préfet", "Cabinet du préfet", "Cabinet du préfet"), ("BUREAU DES TITRES", "BUREAU DES TITRES", "BUREAU DES TITRES"),
    ]) func aServiceIsNamedByItsAcronymAndInFull(_ line: String, _ acronym: String, _ title: String) throws {
        let id = try #require(DataFiles.names("referentials").first { $0.hasPrefix("qualipref") })
        let key = RecordKey(Referential.name, id.replacing(".json", with: ""))
        let referential = Record(key, try #require(DataFiles.json("referentials/" + id).object))
        let today = try #require(Day("2026-03-10"))
        let made = NewDossier(referential: referential, modules: [], sites: ["Préfecture"], services: [line, "Autre"], today: today)
        let services = made.records.filter { $0.kind == Service.name }
        #expect(services.map { $0[Service.reference] } == [acronym, "Autre"])
        #expect(services.map { $0[Service.title] } == [title, "Autre"])
    }

    @Test func aFindingOfThePastIsLinkedToItsExigence() throws {
        let referential = try #require(SmallDossier().dossier.record(RecordKey("referentials", "r")))
        let numbered = Edit(
            referential.key, base: referential.tree, writes: [Engagement.number.write("4", in: Path("engagements").element("e"))])
        let today = SmallDossier.today
        let findings = [ToldAudit.OpenFinding(.minorNonconformity, "a", engagement: "4"), .init(.sensitivePoint, "b", engagement: "99")]
        let made = NewDossier(
            referential: Record(referential.key, numbered.mine), modules: ["m"], sites: ["Préfecture"],
            audits: [ToldAudit(.external, on: today - 30, findings: findings)], today: today)
        let links = made.records.filter { $0.kind == Finding.kind.name }.map { $0[Finding.engagement] }
        #expect(links == [SmallDossier.engagement, nil])
    }
}
