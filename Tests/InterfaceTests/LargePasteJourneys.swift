import Canvas
import Domain
import Testing

@testable import Interface

/// A table of thousands of lines: the screen lives while it is read.
@Suite struct LargePasteJourneys {
    private static let register =
        "Référence\tIntitulé\tDate\n" + (1...5_000).map { "GR-\($0)\tDocument \($0)\t12/03/2022\n" }.joined()

    private func reading() throws -> Stage {
        let stage = try Stage.demonstration().type("4")
        stage.isCalculating = true
        stage.press(.paste(Self.register))
        return stage
    }

    @Test func keysWorkWhileItIsRead() throws {
        let stage = try reading()
        #expect(stage.text.contains("Lecture de 5 001 lignes…"))
        stage.type("<enter>")
        #expect(stage.said == "Lecture de 5\u{A0}001 lignes…" && stage.changes.isEmpty)
        stage.calculate()
        #expect(stage.text.contains("5000 documents à créer"))
        stage.type("<enter>")
        #expect(stage.changes.count == 1)
    }

    @Test func escapeLeavesAndWhatComesLateIsDropped() throws {
        let stage = try reading().type("<esc>")
        #expect(stage.said == "Rien n'a été importé.")
        stage.calculate()
        #expect(stage.rows[0].contains("Documents") && stage.changes.isEmpty)
    }

    @Test func whatComesLateForAScreenThatWasLeftIsNotTakenByTheOneOpenedSince() throws {
        let stage = try reading().type("<esc>")
        stage.press(.paste("Référence\tTitre\n" + (1...900).map { "D-\($0)\tFiche \($0)" }.joined(separator: "\n")))
        stage.calculate(reversed: true)
        #expect(stage.text.contains("900 documents à créer"), "\(stage.text)")
    }

    @Test func theLastCorrectionOfAColumnCounts() throws {
        let stage = try reading()
        stage.calculate()
        stage.isCalculating = true
        stage.type("<down><down>d")
        #expect(stage.selected.contains("(ignorée)") && stage.text.contains("Lecture de 5 000 lignes…"))
        stage.type("<up>d")
        stage.calculate(reversed: true)
        #expect(stage.text.contains("5000 documents refusés"))
    }

    @Test func aDossierThatChangedMeanwhileIsPlannedForAgain() throws {
        let stage = try reading()
        stage.calculate()
        let document = try #require(stage.dossier.records("documents").first)
        stage.change { $0.put(Record(document.key, document.tree)) }
        stage.type("<enter>")
        #expect(stage.changes.isEmpty && stage.said.hasPrefix("Le dossier a changé entre-temps"))
        stage.type("<enter>")
        #expect(stage.changes.count == 1)
    }
}
