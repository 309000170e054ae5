import Exchange
import Testing

/// The price of a format: one file and one line, and the name of a file chooses it.
@Suite struct NewFormatTests {
    private let formats: [any TableFormat] = TableFormats.all + [Bars()]

    @Test func theNameOfTheFileChoosesIt() {
        let rows = [["Référence", "Intitulé"], ["A-1", "Accueil"]]
        let written = TableFormats.named(by: "plan.BARRES", among: formats).bytes(of: rows)
        #expect(String(decoding: written, as: UTF8.self) == "Référence|Intitulé\nA-1|Accueil\n")
        for file in ["plan.csv", "plan", "-", ""] { #expect(TableFormats.named(by: file, among: formats).ending == "csv") }
    }

    @Test func everyFormatHasAnEndingOfItsOwn() {
        #expect(Set(formats.map(\.ending)).count == formats.count)
    }
}
