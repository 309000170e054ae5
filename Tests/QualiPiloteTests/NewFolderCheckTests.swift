import Foundation
import Testing
import Text

@testable import QualiPilote

/// Where a new dossier may stand.
@Suite struct NewFolderCheckTests {
    private func problem(_ text: String, _ bench: Bench) -> String? { NewFolderCheck.look(text, bench.world).problem?.french }

    @Test func aNewOrEmptyFolderMayBeTaken() throws {
        let bench = try Bench()
        #expect(problem("nouveau", bench) == nil)
        try FileManager.default.createDirectory(atPath: bench.world.folder + "/vide", withIntermediateDirectories: true)
        #expect(problem("vide", bench) == nil)
        #expect(NewFolderCheck.look("vide/", bench.world).path == bench.world.folder + "/vide")
    }

    @Test func whatCannotBeTakenIsSaid() throws {
        let bench = try Bench()
        try Data("x".utf8).write(to: URL(fileURLWithPath: bench.world.folder + "/fichier"))
        #expect(problem("fichier", bench)?.contains("est un fichier") == true)
        #expect(problem(".", bench)?.contains("contient déjà des fichiers") == true)
        #expect(problem("rien/ici", bench)?.contains("n'existe pas") == true)
        #expect(problem("Q:\\Qualité", bench)?.contains("chemin Windows") == true)
        #expect(bench.run("nouveau", "fait", "--referentiel", "marianne-2016", "--site", "P").code == .ok)
        #expect(problem("fait", bench)?.contains("est déjà un dossier") == true)
        #expect(problem("/proc/label", bench)?.contains("n'a pas le droit") == true || getuid() == 0)
    }

    @Test func theHomeIsUnderstood() throws {
        let bench = try Bench()
        bench.world.environment["HOME"] = "/maison/agent"
        #expect(bench.world.path("~/label") == "/maison/agent/label")
    }
}
