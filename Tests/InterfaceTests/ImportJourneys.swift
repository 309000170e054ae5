import Canvas
import Domain
import Exchange
import Testing
import Text

@testable import Interface

/// A table pasted on a screen: seen first, then one act or no trace.
@Suite struct ImportJourneys {
    private func pasted(_ text: String = Situations.register, on way: String = "4") throws -> Stage {
        let stage = try Stage.demonstration().type(way)
        stage.press(.paste(text))
        return stage
    }

    @Test(arguments: ["", "1", "2", "4", "6", "9", "2<enter>"]) func aBlockPastedOnAnyListOpensItsPlan(_ way: String) throws {
        let stage = try pasted(on: way)
        #expect(stage.rows[0].contains("Importer un tableau"))
        #expect(stage.text.contains("2 documents à créer, 1 à modifier, 4 refusés"))
        #expect(stage.changes.isEmpty)
    }

    @Test func aWordPastedSaysWhereItGoes() throws {
        let stage = try pasted("bonjour")
        #expect(stage.said.hasPrefix("Rien à remplir ici."))
        #expect(!stage.rows[0].contains("Importer"))
    }

    @Test func aPasteInAFieldStaysInTheField() throws {
        let stage = try pasted("a\tb\nc\td\n", on: "4/")
        #expect(stage.text.contains("FILTRE a b c d"))
    }

    @Test func enterDoesItInOneActAndSaysHowToGoBack() throws {
        let stage = try pasted().type("<enter>")
        #expect(stage.changes.count == 1)
        #expect(stage.changes.first?.act.verb == .importTable)
        #expect(
            stage.said.hasPrefix(
                "2 documents créés, 1 modifié, 4 refusés\u{A0}; créés au passage\u{A0}: 1 service (Médiation). U pour annuler."))
        #expect(stage.rows[0].contains("Documents") && !stage.rows[0].contains("Importer"))
        #expect(stage.dossier.records("documents").contains { $0[FunctionalDocument.reference] == "DOC-NEU-004" })
        stage.press(.paste(Situations.register))
        #expect(stage.text.contains("3 documents inchangés, 4 refusés"))
        stage.type("<enter>")
        #expect(stage.changes.count == 1 && stage.said.hasPrefix("Aucune ligne ne peut être importée"))
    }

    @Test func escapeLeavesNoTrace() throws {
        let stage = try Stage.demonstration().type("4<down>")
        let before = stage.rows.dropLast(3)
        stage.press(.paste(Situations.register))
        stage.type("<down><right><esc>")
        #expect(stage.changes.isEmpty && stage.mappings.isEmpty)
        #expect(stage.rows.dropLast(3) == before)
        #expect(stage.said == "Rien n'a été importé.")
    }

    @Test func aColumnIsCorrectedWithArrowsAndRemembered() throws {
        let stage = try pasted("Référence\tCode\tIntitulé\nA\tDOC-NEU-9\tCharte\n")
        #expect(stage.text.contains("Code") && stage.text.contains("(ignorée)"))
        stage.type("d<down><right>")
        #expect(stage.selected.contains("Référence"))
        stage.type("<left>")
        #expect(stage.selected.contains("(ignorée)"))
        stage.type("<right><enter>")
        #expect(stage.mappings.count == 1)
        #expect(stage.dossier.records("documents").contains { $0[FunctionalDocument.reference] == "DOC-NEU-9" })
        stage.press(.paste("RÉFÉRENCE\tcode\tIntitulés\nB\tDOC-NEU-10\tGuide\n"))
        stage.type("<down>")
        #expect(stage.selected.hasPrefix("code") && stage.selected.contains("Référence"))
    }

    @Test func theListIsChosenAmongThoseThereAre() throws {
        let stage = try pasted("N°\tLibellé\n1\tRelancer\n").type("l")
        #expect(stage.text.contains("Plan d'actions") && stage.text.contains("Postes et personnes"))
        stage.type("<home><down><enter>")
        #expect(stage.rows[1].contains("Plan d'actions"))
    }

    @Test func aFileIsAskedForAndRead() throws {
        let stage = try Stage.demonstration()
        stage.file = .bytes(Array(Situations.register.utf8))
        stage.type("<f3>'/srv/registre.csv'<enter>")
        #expect(stage.asked(TableRequest.self).contains { if case .readFile("/srv/registre.csv", _, _) = $0 { true } else { false } })
        #expect(stage.text.contains("2 documents à créer"))
    }

    @Test(arguments: [
        FileReply.failed(Phrase(fr: "« x » ne peut pas être lu.", en: "“x” cannot be read.")), .bytes([0x50, 0x4B, 3, 4]),
        .bytes([0x41, 0]),
    ]) func whatCannotBeReadIsSaidWhereThePathIs(_ file: FileReply) throws {
        let stage = try Stage.demonstration()
        stage.file = file
        stage.type("<f3>x<enter>")
        #expect(
            stage.text.contains("ne peut pas être lu") || stage.text.contains("C'est un classeur") || stage.text.contains("pas du texte"))
        #expect(stage.text.contains("Chemin du fichier"))
    }

    @Test func aRefusalOfTheArchiveKeepsTheTable() throws {
        let stage = try pasted()
        stage.reply = .failed(Phrase(fr: "Disque plein.", en: "Disk full."))
        stage.type("<enter>")
        #expect(stage.rows[0].contains("Importer un tableau"))
        stage.reply = .stored
        stage.type("<enter>")
        #expect(stage.changes.count == 2 && !stage.rows[0].contains("Importer"))
    }

    @Test func tenMegabytesPastedAreAnsweredWithAPlanOrASentence() throws {
        let row = "DOC-1\t" + String(repeating: "é", count: 2_000) + "\tDCL\n"
        let stage = try pasted("Référence\tIntitulé\tService\n" + String(repeating: row, count: 2_000))
        #expect(stage.rows[0].contains("Importer un tableau"))
        stage.type("<esc>")
        stage.press(.paste(String(repeating: "a\tb\n", count: Table.pasteLimit / 4)))
        #expect(stage.text.contains("Le bloc collé dépasse 10 Mio"))
        #expect(stage.changes.isEmpty)
    }

    @Test(arguments: [
        "1x", "2x", "2<enter>x", "4<down><down>bx", "<tab>x", "2<down><down><down><down>=x", "/correspondant dcl<down><enter>px",
    ])
    func everyListGoesToASpreadsheet(_ script: String) throws {
        let stage = try Stage.demonstration().type(script)
        guard case .export(let bytes, let list)? = stage.requests.last as? TableRequest else {
            Issue.record("nothing was exported")
            return
        }
        let table = try Table(bytes)
        #expect(RecordID.isWellFormed(list) && table.rows.count > 1 && table.width >= 3)
        #expect(table.rows.allSatisfy { row in row.cells.allSatisfy { !$0.hasPrefix("[") && !$0.contains(" / ") } })
        #expect(table.rows.dropFirst().allSatisfy { !$0[1].isBlank })
        stage.saveState = Situations.readOnly
        let count = stage.requests.count
        #expect(stage.type("x").requests.count == count)
    }

    @Test func aListIsExportedAsItIsSeen() throws {
        let stage = try Stage.demonstration().type("4/accueil<enter>x")
        guard case .export(let bytes, let list)? = stage.requests.last as? TableRequest else {
            Issue.record("nothing was exported")
            return
        }
        #expect(list == "documents")
        let table = try Table(bytes)
        let shown = try #require(stage.text.firstMatch(of: /(\d+) sur 124/))
        #expect(table.rows.count == (Int(shown.1) ?? 0) + 1)
        #expect(table.rows[0].cells == ["Référence", "Intitulé", "État", "Date de création", "Service", "Prochaine révision"])
        let source = try #require(Source.named("documents", stage.dossier.schema))
        let asked = try Query(source, filter: "accueil").answer(stage.context.asking).subjects
        let references = asked.compactMap { stage.dossier.record($0.ref.record)?[FunctionalDocument.reference] }
        #expect(!asked.isEmpty && table.rows.dropFirst().compactMap(\.cells.first).sorted() == references.sorted())
    }
}
