import Domain
import Testing
import Text

@testable import QualiPilote

/// What is named as a proof is an ordinary file that is seen, or it is refused with what to do.
@Suite struct NamedFileTests {
    @Test(arguments: [
        ("/tmp", "n'est pas un fichier ordinaire"), ("https://exemple.fr/a.pdf", "adresse internet"),
        ("../../etc/passwd", "sort du dossier"),
        ("dossier.json", "fiche du dossier"), ("documents/x.json", "fiche du dossier"),
        ("C:\\Users\\moi\\photo.jpg", "n'est pas visible depuis le serveur"),
        ("depot/DCL/absente.jpg", "ne peut pas être lu"),
    ]) func isRefusedInOneSentence(_ typed: String, _ words: String) throws {
        let bench = try Bench.demonstration()
        let dossier = Dossier(schema: .standard)
        let failure = #expect(throws: Failure.self) { try NamedFile.read(typed, dossier, folder: bench.world.folder) }
        #expect(failure?.phrase.french.contains(words) == true, "\(failure?.phrase.french ?? "")")
    }

    @Test func aFileThatIsSeenIsTaken() throws {
        let bench = try Bench.demonstration()
        try bench.write("octets", to: "depot/DCL/photo.jpg")
        _ = try NamedFile.read("depot/DCL/photo.jpg", Dossier(schema: .standard), folder: bench.world.folder)
        _ = try NamedFile.read(bench.world.folder + "/depot/DCL/photo.jpg", Dossier(schema: .standard), folder: bench.world.folder)
    }
}
