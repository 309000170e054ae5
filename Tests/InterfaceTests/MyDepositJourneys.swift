import Canvas
import Domain
import Testing

@testable import Interface

/// Files that an agent dropped from Windows, in « Mes preuves ».
@Suite struct MyDepositJourneys {
    private static let deposits = [
        Deposit(folder: "DCL", name: "photo du hall.jpg", size: 3), Deposit(folder: "DCL", name: "vieux", obstacle: .folder),
        Deposit(folder: "CERT", name: "autre service.pdf", size: 3),
    ]

    private func stage() throws -> Stage {
        let stage = try View(size: .small, language: .french).started()
        stage.see(Surroundings(deposits: Self.deposits))
        return stage
    }

    @Test func whatArrivedIsCountedWhereItIsPut() throws {
        #expect(try stage().text.contains("Où mettre le fichier (2 arrivés) : depot/DCL"))
    }

    @Test func oneOfThemIsAttachedByTwoEnters() throws {
        let stage = try stage().type("<down><enter>")
        #expect(stage.text.contains("photo du hall.jpg") && !stage.text.contains("autre service"))
        stage.type("<enter>")
        guard case .attach(let deposit, _)? = stage.requests.last else { return #expect(Bool(false), "\(stage.requests)") }
        #expect(deposit == Self.deposits[0])
    }

    @Test func whatCannotBeAttachedSaysWhy() throws {
        let stage = try stage().type("<down><enter><down><enter>")
        #expect(stage.said.contains("est un dossier") && stage.requests.isEmpty)
    }

    @Test func onSiteIsStillThere() throws {
        #expect(try stage().type("<down><enter><end><enter>").text.contains("Lieu"))
    }

    @Test func whatIsAttachedIsSaidUnderThePoint() throws {
        let stage = try stage().type("<down><enter><end><enter>Hall<f2>")
        #expect(stage.text.contains("Preuve jointe : Dépliants"))
    }
}
