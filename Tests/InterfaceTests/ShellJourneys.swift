import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// What every screen has in common.
@Suite struct ShellJourneys {
    /// A reason of several rows below a long box of help leaves the row in hand in sight: Enter is for what is read.
    @Test func aLongReasonCoversNoRowOfTheBoxAboveIt() throws {
        let stage = try Stage.started(as: "directeur-cabinet-1").type("2<enter>?")
        for step in 0..<40 {
            let hands = stage.selected
            #expect(!hands.isEmpty, "\(step)")
            stage.type("<enter>")
            guard stage.shell.layers.last?.overlay(stage.context) != nil, !stage.said.isEmpty else { break }
            #expect(stage.selected == hands && stage.text.contains("┘"), "\(hands): \(stage.text)")
            stage.type("<down>")
        }
    }

    @Test func anUnboundLetterChangesNothing() throws {
        for script in ["", "1", "2", "2<enter>", "2<enter><enter>", "4", "4<enter>", "<f8>", "9", "=", "4b"] {
            let stage = try Stage.demonstration().type(script)
            let before = stage.rows.dropLast(3)
            stage.type("z")
            #expect(stage.rows.dropLast(3) == before, "\(script)")
            #expect(stage.said == "/ pour chercher, ?\u{A0}pour l'aide." || stage.said.hasPrefix("/ pour chercher"), "\(script)")
            #expect(stage.requests.isEmpty)
        }
    }

    @Test func theKeyOfAScreenPressedAgainDoesNotPutItUponItself() throws {
        let stage = try Stage.demonstration()
        let home = stage.rows
        stage.type("<f8>")
        let sheet = stage.rows
        stage.type("<f8>")
        #expect(stage.rows == sheet && sheet != home)
        stage.type("<esc>")
        #expect(stage.rows == home)
        stage.type("<f8>")
        #expect(stage.rows == sheet)
    }

    @Test func whereEscClosesTheSearchItIsNotSaidToClearIt() throws {
        let stage = try Stage.demonstration().type(":zzz")
        #expect(stage.text.contains("Rien ne contient « zzz ». Échap ferme."), "\(stage.text)")
        stage.type("<esc>4/zzz")
        #expect(stage.text.contains("Rien ne contient « zzz ». Échap efface le filtre."), "\(stage.text)")
    }

    /// The boxes there are, opened over the home screen.
    static let boxes: [(name: String, make: @Sendable (Context) -> any Screen)] = [
        ("choice", { _ in ChoiceScreen(Phrase(same: "?"), [Choice("yes", Phrase(fr: "oui", en: "yes"))]) }),
        ("confirm", { _ in ConfirmScreen(question: Phrase(same: "?"), consequences: []) }),
        ("day", { DayScreen(Phrase(same: "?"), label: Phrase(same: "?"), act: Phrase(same: "?"), $0) { _, _ in .effects([]) } }),
        ("picker", { _ in PickerScreen(Item.owner.spec, present: [], several: false) }),
        ("undo", { _ in UndoScreen(act: Act(.tick, "1.1"), id: nil, time: Phrase(same: "?"), isRedo: false) }),
        ("commands", { _ in CommandsScreen([], all: true) }),
    ]

    /// F10 quits from a box too; a key that has no meaning there says what has.
    @Test(arguments: boxes.map(\.name)) func noKeyIsSilentInABox(_ name: String) throws {
        let make = try #require(Self.boxes.first { $0.name == name }).make
        for key in [Key.function(1), .function(5), .function(8), .function(11), .control("z"), .control("y")] {
            let stage = try Stage.demonstration()
            stage.open(make(stage.context))
            let before = stage.rows.dropLast(3)
            stage.press(key)
            #expect(stage.rows.dropLast(3) == before && stage.requests.isEmpty, "\(key)")
            #expect(stage.said.hasPrefix("Une fenêtre est ouverte"), "\(key)")
            stage.press(.function(10))
            #expect(stage.requests.map { "\($0)" } == ["quit"], "\(key)")
        }
    }

    @Test func undoIsAskedForOnlyWhenThereIsSomethingToUndo() throws {
        let stage = try Stage.demonstration()
        for key in ["u", "U", "<c-z>"] {
            stage.type(key)
            #expect(stage.said == "Rien à annuler.")
        }
        stage.type("<c-y>")
        #expect(stage.said == "Rien à rétablir.")
        #expect(stage.requests.isEmpty)
        stage.undoable = Act(.tick, "1.1")
        stage.redoable = Act(.tick, "1.2")
        stage.type("u<c-z>U<c-y>")
        #expect(stage.requests.map { "\($0)".prefix(4) } == ["undo", "undo", "undo", "redo"])
    }

    /// Straight after the start nothing is known of earlier acts: the key waits for the answer, it is not thrown away.
    @Test func undoPressedBeforeTheActsAreReadIsAskedFor() throws {
        let stage = try Stage.demonstration()
        stage.knowsUndo = false
        stage.type("u")
        #expect(stage.said.isEmpty || !stage.said.hasPrefix("Rien"))
        #expect(stage.requests.map { "\($0)".prefix(4) } == ["undo"])
    }

    @Test func aConflictIsAskedAndSettled() throws {
        for (keys, kept) in [("<enter>", "Procédure générale d'accueil physique bis"), ("<down><enter>", "Titre d'un collègue")] {
            let stage = try Stage.demonstration()
            let document = try #require(stage.dossier.records("documents").first)
            let theirs = Edit(document.key, base: document.tree, writes: [FunctionalDocument.title.write("Titre d'un collègue")]).mine
            let conflict = Domain.Conflict(
                path: Path("title"), base: document.tree["title"], mine: .string("Procédure générale d'accueil physique bis"),
                theirs: theirs["title"])
            stage.reply = .conflict([OpenConflict(record: document.key, theirs: theirs, conflicts: [conflict])])
            stage.type("4e<down><end> bis<f2>")
            #expect(stage.rows[0].contains("Deux modifications de la même ligne"))
            #expect(stage.text.contains("bis") && stage.text.contains("Titre d'un collègue"))
            stage.change { $0.put(Record(document.key, theirs)) }
            stage.reply = .stored
            stage.type(keys)
            #expect(stage.changes.last?.act.verb == (keys == "<enter>" ? .settle : .edit))
            #expect(stage.dossier.record(document.key)?[FunctionalDocument.title] == kept)
            #expect(stage.rows[0].contains("Documents"))
        }
    }

    @Test func helpRunsACommandOfTheScreenBelow() throws {
        let stage = try Stage.demonstration().type("2<enter>?note<enter>")
        #expect(stage.rows[0].contains("Note sur"))
        stage.type("<esc>")
        #expect(stage.rows[0].contains("Informer sur le fonctionnement"))
        stage.type(":documents<enter>")
        #expect(stage.rows[0].contains("Documents"))
    }

    @Test func helpIsNotOpenedTwice() throws {
        let stage = try Stage.demonstration().type("2<enter><f1>")
        let before = stage.rows.dropLast(3)
        stage.type("<f1><f9>")
        #expect(stage.rows.dropLast(3) == before)
        stage.type("<esc>")
        #expect(stage.rows[0].contains("Informer sur le fonctionnement") && !stage.text.contains("Aide"))
    }

    @Test func qClosesAndAtTheTopQuits() throws {
        let stage = try Stage.demonstration().type("4<enter>q")
        #expect(stage.requests.isEmpty)
        stage.type("q")
        #expect(stage.requests.isEmpty)
        stage.type("q")
        #expect(stage.requests.map { "\($0)" } == ["quit"])
        #expect(try Stage.demonstration().type("<esc><esc>").requests.isEmpty, "Esc never quits")
    }

    @Test func theHistoryShowsWhatTheJournalAnswers() throws {
        let stage = try Stage.demonstration()
        stage.journal = [HistoryLine(at: "28/03/2022 09 h 02", who: "accueil", phrase: Act(.tick, "1.1").phrase, details: [])]
        stage.type("4<enter>h<enter>")
        #expect(stage.text.contains("cocher « 1.1 »  (accueil)"))
    }

    @Test func whatIsDeletedElsewhereLeavesTheScreenStanding() throws {
        for script in [
            "4<enter>", "4<enter>e", "5<enter>", "2<enter><enter>", "2<enter>", "2", "4b", "3<enter>", "2<enter><enter><f7><enter>",
        ] {
            let stage = try Stage.demonstration().type(script)
            stage.change { dossier in
                for kind in dossier.schema.kinds where !kind.isSingle {
                    for record in dossier.records(kind.name) { dossier.remove(record.key) }
                }
            }
            _ = stage.grid
            stage.type("<down><up><end><home>ebhc <enter><esc><esc><esc>")
            _ = stage.grid
        }
    }
}
