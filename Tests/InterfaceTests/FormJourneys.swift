import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Filling forms.
@Suite struct FormJourneys {
    /// From « Ajouter : action », title filled, on « Échéance ».
    private static let toDue = "6a<down>Relancer le standard" + String(repeating: "<tab>", count: 7)

    @Test(arguments: [
        ("fin avril", "2022-04-30"), ("15/4", "2022-04-15"), ("+15j", "2022-04-13"), ("prochain COPIL", "2022-04-07"),
        ("30042022", "2022-04-30"),
    ]) func aDayIsTypedAsPeopleSayIt(_ text: String, _ day: String) throws {
        let stage = try Stage.demonstration().type(Self.toDue)
        #expect(stage.selected.hasPrefix("Échéance"))
        stage.type(text)
        #expect(stage.text.contains("= "), "how it is understood is shown")
        stage.type("<f2>")
        let action = try #require(stage.dossier.records("actions").first { $0[CorrectiveAction.title] == "Relancer le standard" })
        #expect(action[CorrectiveAction.due]?.text == day)
        #expect(action[CorrectiveAction.initialDue]?.text == day)
    }

    /// Who may, when the point passed to somebody else while a text was typed: no name is cut off.
    @Test func aLongRefusalIsReadWhole() throws {
        let stage = try Stage.started(as: "agent-accueil-1")
        let ref = try #require(stage.shell.layers.last?.aim.first)
        stage.type("nLe panneau est cassé.")
        let other = try #require(
            stage.dossier.records(Post.kind.name).first { post in
                stage.dossier.holder(of: post, on: Stage.day).map { $0.id != "agent-accueil-1" } ?? false && post[Post.deputy] == nil
            })
        stage.change { dossier in
            guard let item = dossier.item(ref) else { return }
            let write = Item.owner.write(other.reference, in: item.path)
            dossier = dossier.applying(Change(Act(.edit, ""), [Edit(item.checklist.key, base: item.checklist.tree, writes: [write])]))
        }
        let refusal = try #require(stage.context.refusal(of: .answer, on: [ref]))
        stage.type("<f2>")
        let shown = stage.rows.map(\.trimmed).joined(separator: " ").replacing("\u{A0}", with: " ")
        #expect(stage.changes.isEmpty && shown.contains(refusal.french.replacing("\u{A0}", with: " ")), "\(stage.text)")
    }

    @Test func aDayThatDoesNotExistIsRefusedWithTheSentence() throws {
        let stage = try Stage.demonstration().type(Self.toDue + "30/02/2026<f2>")
        #expect(stage.changes.isEmpty)
        #expect(stage.selected.hasPrefix("Échéance"))
        #expect(stage.text.contains("« 30/02/2026 » n'est pas une date du calendrier"))
        stage.type("<bs><bs><bs><bs><bs><bs><bs><bs><bs><bs>28/02/2026<f2>")
        #expect(stage.changes.count == 1)
    }

    @Test func whatIsRequiredIsAskedFor() throws {
        let stage = try Stage.demonstration().type("4a<f2>")
        #expect(stage.selected.hasPrefix("Intitulé"))
        #expect(stage.text.contains("« Intitulé » est à remplir."))
        #expect(stage.changes.isEmpty)
    }

    @Test func aPastedParagraphStaysWhole() throws {
        let paragraph = "Vu à l'accueil : « c'est noté ».\nFamille 👨‍👩‍👧‍👦, é décomposé e\u{301}, 漢字, œuvre.\n\n"
        let text = String(String(repeating: paragraph, count: 200).prefix(10_000))
        #expect(text.count == 10_000)
        let stage = try Stage.demonstration().type("2<enter>c")
        stage.press(.paste(text))
        let drawn = stage.grid
        #expect(drawn.size == .small)
        stage.type("<f2>")
        let write = try #require(stage.changes.first?.edits.first?.writes.first { $0.path.steps.last == .key("text") })
        #expect(write.value?.text == text.trimmed)
    }

    @Test func aPasteIsNeverReadAsKeys() throws {
        for script in ["", "2", "2<enter>", "4", "4<enter>", "5<enter>", "4<del>"] {
            let stage = try Stage.demonstration().type(script)
            let before = stage.rows.dropLast(3)
            stage.press(.paste("oqu d\n"))
            #expect(stage.requests.isEmpty)
            #expect(stage.rows.dropLast(3) == before, "\(script)")
        }
    }

    @Test func lettersAndDigitsNeverLeaveAForm() throws {
        for downs in 0...20 {
            for key in ["q", "u", "3", "é", "Q", "d", "b", "x"] {
                let stage = try Stage.demonstration().type("6a" + String(repeating: "<tab>", count: downs) + key)
                #expect(stage.rows[0].contains("Ajouter"), "\(key) on field \(downs)")
                #expect(stage.requests.isEmpty)
            }
        }
    }

    @Test func leavingAFormKeepsWhatWasTyped() throws {
        let stage = try Stage.demonstration().type("6a<down>Relancer<esc>")
        #expect(stage.said.hasPrefix("Saisie gardée"))
        #expect(stage.drafts["new:actions"]?["title"] == .string("Relancer"))
        stage.type("a")
        #expect(stage.text.contains("Relancer"))
        #expect(stage.text.contains("Votre saisie a été reprise"))
        stage.type("<f2>")
        #expect(stage.drafts.isEmpty)
        #expect(stage.dossier.records("actions").contains { $0[CorrectiveAction.title] == "Relancer" })
    }

    @Test func moreThanOneThingTypedComesBack() throws {
        let stage = try Stage.demonstration().type("4a<down>Guide<down><enter><down><enter>")
        let draft = try #require(stage.shell.drafts.first)
        let other = try Stage.demonstration().open(DraftScreen(draft))
        #expect(other.text.contains("Guide"))
        other.type("<enter>")
        #expect(other.rows[0].contains("Ajouter"))
        #expect(other.text.contains("Guide") && other.text.contains("mode opératoire"))
        other.type("<f2>")
        let document = try #require(other.dossier.records("documents").first { $0[FunctionalDocument.title] == "Guide" })
        #expect(document[FunctionalDocument.type] == .instruction)
    }

    @Test func aDroppedDraftIsForgotten() throws {
        let draft = Draft(key: "new:actions", content: JSONObject(["title": .string("Relancer")]))
        let stage = try Stage.demonstration()
        stage.drafts[draft.key] = draft.content
        stage.open(DraftScreen(draft)).type("<esc>")
        #expect(stage.drafts[draft.key] != nil)
        stage.open(DraftScreen(draft)).type("j")
        #expect(stage.drafts[draft.key] == nil)
    }

    @Test func movingThroughAFormIsNoDraft() throws {
        let stage = try Stage.demonstration().type("4<enter>e<end><left><down><home><down><tab><s-tab>")
        #expect(stage.shell.drafts.isEmpty)
        stage.type("<esc>")
        #expect(stage.drafts.isEmpty)
    }

    @Test func nothingTypedWritesNothing() throws {
        let stage = try Stage.demonstration().type("4e<f2>")
        #expect(stage.changes.isEmpty)
        #expect(stage.said == "Rien n'a changé.")
    }

    /// Every field of every kind survives a form that was opened and one field of it changed.
    @Test func onlyWhatWasTypedIsWritten() throws {
        let stage = try Stage.demonstration().type("4e<down><end> bis<f2>")
        let change = try #require(stage.changes.first)
        #expect(change.edits.map { $0.writes.map(\.path.text) } == [["title"]])
    }

    @Test func aRefusalOfTheArchiveComesBackToItsField() throws {
        let stage = try Stage.demonstration()
        let sentence = Phrase(fr: "Cette référence existe déjà.", en: "This reference exists already.")
        stage.reply = .refused([Refusal("R09", RecordKey("documents", "x"), at: Path("reference"), sentence)])
        stage.type("4e<down><end> bis<f2>")
        #expect(stage.text.contains(sentence.french))
        #expect(stage.selected.hasPrefix("Référence"))
    }

    @Test func aFailureOfTheStorageKeepsTheText() throws {
        let stage = try Stage.demonstration()
        stage.reply = .failed(Phrase(fr: "Le disque est plein : rien n'est écrit.", en: "The disk is full: nothing is written."))
        stage.type("4e<down><end> bis<f2>")
        #expect(stage.said == "Le disque est plein\u{A0}: rien n'est écrit.")
        #expect(stage.text.contains("bis"))
        #expect(!stage.shell.drafts.isEmpty)
    }
}
