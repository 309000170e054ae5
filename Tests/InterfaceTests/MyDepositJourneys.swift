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
        guard case .attach(let deposit, _, _)? = stage.requests.last as? EvidenceRequest else {
            return #expect(Bool(false), "\(stage.requests)")
        }
        #expect(deposit == Self.deposits[0])
    }

    @Test func whatCannotBeAttachedSaysWhy() throws {
        let stage = try stage().type("<down><enter><down><enter>")
        #expect(stage.said.contains("est un dossier") && stage.requests.isEmpty)
    }

    @Test func onSiteIsStillThere() throws {
        #expect(try stage().type("<down><enter><end><up><enter>").text.contains("Lieu"))
    }

    @Test func whatIsAttachedIsSaidUnderThePoint() throws {
        let stage = try stage().type("<down><enter><end><up><enter>Hall<f2>")
        #expect(stage.text.contains("Preuve jointe : Dépliants"))
    }

    /// The wrong point, undone: the file is in the depot no more, and is offered all the same.
    @Test func aFileTakenBackIsAttachedToAnotherPoint() throws {
        let stage = try View(size: .small, language: .french).started()
        let copy = AttachedCopy(
            title: "photo.jpg", path: "files/k.jpg", digest: "d", size: 1, modified: Instant(seconds: 0), origin: "depot/DCL/photo.jpg")
        stage.change { dossier in
            let key = RecordKey("evidence", "k")
            let writes = copy.writes + [Evidence.effectiveOn.write(Stage.day), Write(Path("deleted"), .bool(true))]
            dossier.put(Record(key, Edit(key, base: nil, writes: writes).mine))
        }
        stage.type("<down><enter>")
        #expect(stage.selected.contains("photo.jpg  (repris)"))
        stage.type("<enter>")
        #expect(stage.said.hasPrefix("Joint") && stage.text.contains("Preuve jointe : photo.jpg"))
        #expect(stage.changes.last?.act == Act(.attach, "photo.jpg"))
        #expect(!stage.type("<up><enter>").text.contains("(repris)"))
    }
}
