import Domain
import Testing

@testable import Interface

/// Modules, exigences and sites changed from the screens.
@Suite struct StructureJourneys {
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
