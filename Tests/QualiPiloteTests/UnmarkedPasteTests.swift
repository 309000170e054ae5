import Canvas
import Testing

@testable import QualiPilote

/// Which keys of one read are a text that a terminal pasted without saying so.
@Suite struct UnmarkedPasteTests {
    private func keys(_ text: String) -> [Key] {
        text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0) }
    }

    @Test(arguments: ["Première ligne\nseconde ligne\n", "Référence\tIntitulé\nDOC-1\tCharte\n", "une phrase assez longue\nok, vu\nfin"])
    func linesAreOne(_ text: String) {
        #expect(UnmarkedPaste.isText(keys(text)))
    }

    /// « DOC… » on a list asks to delete, then says yes.
    @Test(arguments: [
        "DOC-ACC-012", "Répondre aux réclamations", "Réunion du 12 juin\n", "DOC-1\tCharte\tDCL", "https://exemple.fr/a",
    ])
    func oneLineIsOne(_ text: String) {
        #expect(UnmarkedPaste.isText(keys(text)))
    }

    @Test(arguments: [
        "jjjjjjjjjjjjjjjjj", "/Répondre aux réclamations\n", "2\n\n c", ":exporter la liste\n\n", "4\n/acc\n", "e\nn\no\nq\n",
        "2/Répondre aux réclamations", ":9jk", "rrrrooooo", "kjkjkjkjkjkj", "u", "1234",
    ])
    func keysAndCommandsAreNone(_ text: String) {
        #expect(!UnmarkedPaste.isText(keys(text)))
    }

    @Test func arrowsAreNone() { #expect(!UnmarkedPaste.isText(Array(repeating: .down, count: 60) + keys("abcdefgh\nabcdefgh"))) }

    @Test func itsRestIsOfIt() {
        var paste = UnmarkedPaste()
        let (first, rest) = (paste.takes(keys("Première ligne\nseconde li")), paste.takes(keys("gne")))
        #expect(first && rest)
    }
}
