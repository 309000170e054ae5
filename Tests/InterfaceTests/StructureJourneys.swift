import Domain
import Testing

@testable import Interface

/// Modules, exigences and sites changed from the screens.
@Suite struct StructureJourneys {
    /// What leaves with it is told before.
    @Test func aModuleLeavesAfterAQuestion() throws {
        let stage = try Stage.demonstration(size: .large)
        let record = try #require(stage.dossier.record(DossierRecord.key))
        let mandatory = Set(stage.dossier.records(Referential.name).flatMap(\.mandatoryModules))
        let chosen = try #require(record[DossierRecord.modules].last { !mandatory.contains($0.nested ?? "") })
        let name = stage.context.naming.name(chosen, nestedIn: "modules")
        stage.open(RecordScreen(record.reference))
        for _ in 0..<60 where !stage.selected.hasPrefix(name.prefix(12)) { stage.type("<down>") }
        stage.type("d")
        #expect(stage.changes.isEmpty && stage.text.contains("Retirer ce module ?"), "\(stage.text)")
        #expect(stage.text.contains("Ne seront plus montrées"))
        stage.type("o")
        #expect(stage.dossier.record(DossierRecord.key)?[DossierRecord.modules].contains(chosen) == false)
    }

    @Test func retainedModulesAreChosenAmongModules() throws {
        let stage = try Stage.demonstration()
        stage.open(PickerScreen(DossierRecord.modules.spec, present: [], several: true))
        let modules = stage.dossier.modules
        for ref in modules.prefix(3) {
            #expect(stage.text.contains(stage.context.naming.name(ref, nestedIn: "modules").prefix(20)), "\(stage.text)")
        }
        let engagement = try #require(stage.dossier.structure.engagements.first)
        #expect(!stage.text.contains(engagement.title.prefix(20)))
    }

    @Test func anExigenceByHandIsPutInAModuleAndWithdrawn() throws {
        let stage = try Stage.demonstration()
        stage.open(EngagementsScreen()).type("a")
        #expect(stage.text.contains("Module"), "\(stage.text)")
        let before = stage.dossier.structure.engagements.count
        stage.type("Tenir un registre<f2>")
        #expect(stage.dossier.structure.engagements.count == before + 1, "\(stage.text)")
        #expect(stage.dossier.items.contains { $0.title == "Tenir un registre" })
        stage.type("<del>")
        #expect(stage.text.contains("Retirer cette exigence"), "\(stage.text)")
        stage.type("o")
        #expect(stage.dossier.structure.engagements.count == before, "\(stage.text)")
    }
}
