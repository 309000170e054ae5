import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// A list as it stands is kept under a name, for oneself or for everybody, and opened again.
@Suite struct ViewJourneys {
    @Test func aFilteredListIsKeptForOneselfAndOpenedFromTheViews() throws {
        let stage = try Stage.demonstration().type("4/accueil<enter>iMes affiches<enter>")
        #expect(stage.kept.views.map(\.name.french) == ["Mes affiches"] && stage.changes.isEmpty)
        #expect(stage.said.contains("Vue gardée pour vous"))
        let rows = stage.rows[3..<18]
        stage.type("<esc><esc>0")
        #expect(stage.rows[0].contains("Vues") && stage.text.contains("À VOUS"), "\(stage.text)")
        #expect(stage.selected.hasPrefix("Mes affiches"))
        stage.type("<enter>")
        #expect(stage.rows[0].contains("Mes affiches") && stage.text.contains("FILTRE accueil"), "\(stage.text)")
        #expect(stage.rows[3..<18] == rows)
    }

    @Test func forEverybodyItIsARecordThatUndoTakesBack() throws {
        let stage = try Stage.demonstration().type("6/état:retard<enter>iRetards<tab><enter>")
        #expect(stage.changes.map(\.act.verb) == [.create] && stage.kept.views.isEmpty)
        #expect(stage.said.contains("pour tous") && stage.said.contains("U pour annuler"))
        let view = try #require(stage.dossier.sharedViews.first)
        #expect(view.list == "actions" && view.shape(.french).filter == "état:retard")
        // the same name is the same view, as the list stands now
        stage.type("<esc>/état:bloqué,retard<enter>iretards<tab><enter>")
        #expect(stage.dossier.sharedViews.count == 1 && stage.changes.last?.act.verb == .edit, "\(stage.text)")
    }

    @Test func theMenuOpensAViewByItsName() throws {
        let stage = try Stage.demonstration().type(":sans preuve<enter>")
        #expect(stage.rows[0].contains("Sans preuve") && stage.text.contains("FILTRE sans:preuve"), "\(stage.text)")
        #expect(try Stage.demonstration(language: .english).type(":without evidence<enter>").rows[0].contains("Without evidence"))
    }

    @Test func aViewWithoutANameIsNotKept() throws {
        let stage = try Stage.demonstration().type("4i<enter>")
        #expect(stage.text.contains("Donnez un nom à la vue.") && stage.kept == KeptLists())
    }

    @Test func oneOfOnesOwnIsRenamedAndRemoved() throws {
        let stage = try Stage.demonstration().type("4iUn<enter><esc>0e<end> deux<enter>")
        #expect(stage.kept.views.map(\.name.french) == ["Un deux"])
        stage.type("d")
        #expect(stage.kept.views.isEmpty && stage.said.contains("Vue supprimée"))
    }

    @Test func aSharedOneIsRemovedAfterAQuestion() throws {
        let stage = try Stage.demonstration().type("4iTous<tab><enter><esc>0d")
        #expect(stage.changes.count == 1)
        stage.type("o")
        #expect(stage.dossier.sharedViews.isEmpty && stage.changes.last?.act.verb == .delete, "\(stage.text)")
    }

    @Test func oneThatTheProgramBringsStays() throws {
        let stage = try Stage.demonstration().type("0d")
        #expect(stage.said.contains("vient avec le programme") && stage.requests.isEmpty)
    }

    /// Of the points of an exigence the view says which exigence.
    @Test func aViewOfAChecklistSaysOfWhich() throws {
        let stage = try Stage.demonstration().type("2<down><enter>/état:\"en place\"<enter>iPlace<enter>")
        let filter = try #require(stage.kept.views.first).shape(.french).filter
        #expect(filter == "exigence:\"2\" (état:\"en place\")")
        let count = stage.rows[0].firstMatch(of: #/\d+\/(\d+)/#)?.output.1
        stage.type("<esc><esc><esc>0<enter>")
        #expect(count != nil && stage.rows[0].firstMatch(of: #/\d+\/(\d+)/#)?.output.1 == count, "\(stage.text)")
    }

    /// Late things, those of a service together.
    @Test func whatIsLateStandsByService() throws {
        let stage = try Stage.demonstration(size: .large).type(":retards par service<enter>")
        #expect(stage.rows[0].contains("Retards par service"))
        let services = stage.rows.compactMap { $0.firstMatch(of: #/  (CAB|CERT|DCL|DMI|SGCD)  /#)?.output.1 }
        #expect(services.count > 4 && services == services.sorted(), "\(stage.text)")
    }

    /// The file of a list has the columns that the list has, whole.
    @Test func theFileOfAllPointsHasItsColumns() throws {
        let stage = try Stage.demonstration().type(":sans preuve<enter>x")
        guard case .export(let bytes, _)? = stage.requests.last as? TableRequest else {
            return #expect(Bool(false), "no file: \(stage.requests)")
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        #expect(try #require(lines.first).contains("Unité") && lines.count > 2, "\(lines.first ?? "")")
    }

    // MARK: Columns

    @Test func columnsAreChosenOrderedAndWidenedWithKeys() throws {
        let stage = try Stage.demonstration(size: .large).type("6o")
        #expect(stage.text.contains("Colonnes et ordre") && stage.selected.contains("Référence"))
        stage.type("<space><down><right><right><enter>")
        let shape = try #require(stage.kept.shapes["actions"])
        #expect(shape.columns.map(\.key).prefix(2) == ["title", "state"] && (shape.columns[0].width ?? 0) > 10)
        #expect(!stage.rows[2].contains("Référence") && stage.rows[2].contains("Intitulé"), "\(stage.rows[2])")
        stage.type("<esc>6")
        #expect(!stage.rows[2].contains("Référence"), "a list that is opened again has them")
        stage.type("or<enter>")
        #expect(stage.kept.shapes["actions"]?.isPlain == true && stage.rows[2].contains("Référence"))
    }

    @Test func aColumnThatIsNotAmongThemIsTaken() throws {
        let stage = try Stage.demonstration(size: Size(width: 160, height: 40)).type("6o")
        for _ in 0..<30 where !stage.selected.contains("Origine") { stage.type("<down>") }
        stage.type("<space>h<enter>")
        #expect(stage.kept.shapes["actions"]?.columns.contains { $0.key == "origin" } ?? false)
        #expect(stage.rows[2].contains("Orig"), "\(stage.rows[2])")
    }

    @Test func aListIsSortedByAColumnEitherWay() throws {
        let stage = try Stage.demonstration(size: .large).type("6o")
        for _ in 0..<30 where !stage.selected.contains("Échéance") { stage.type("<down>") }
        stage.type("t<enter><home>")
        let first = stage.selected
        #expect(stage.kept.shapes["actions"]?.order == Order(["due"]))
        stage.type("o")
        for _ in 0..<30 where !stage.selected.contains("Échéance") { stage.type("<down>") }
        stage.type("t<enter><home>")
        #expect(stage.kept.shapes["actions"]?.order == Order(["due"], isDescending: true) && stage.selected != first)
    }

    @Test func columnsAreKeptWithTheView() throws {
        let stage = try Stage.demonstration(size: .large).type("6o<space><enter>iCourte<enter>or<enter>")
        #expect(stage.rows[2].contains("Référence"))
        stage.type("<esc>0<enter>")
        #expect(stage.rows[0].contains("Courte") && !stage.rows[2].contains("Référence"), "\(stage.text)")
    }

    @Test func aListShowsAtLeastOneColumn() throws {
        let stage = try Stage.demonstration(size: .large).type("6o")
        for _ in 0..<6 { stage.type("<space><down>") }
        #expect(stage.type("<enter>").said.contains("au moins une colonne") && stage.kept.shapes.isEmpty)
    }
}
