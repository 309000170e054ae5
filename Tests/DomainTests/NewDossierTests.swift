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
}
