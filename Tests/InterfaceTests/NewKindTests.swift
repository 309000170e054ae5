import Domain
import Exchange
import Testing
import Text

@testable import Interface

/// The price of the layout: with its one file and one line a new kind has list, form, picker, search, sheet, links and JSON; it is late,
/// reminded of, grouped, imported and exported.
@Suite struct NewKindTests {
    static let schema = Schema(
        Schema.standard.kinds + [
            Poster.kind
        ])

    private func stage(_ language: Language = .french) throws -> Stage {
        let demonstration = try DemonstrationFiles.upcoming.get()
        var dossier = Dossier(schema: Self.schema)
        dossier.put(all: demonstration.schema.kinds.flatMap { demonstration.allRecords($0.name) })
        return Stage(language: language, dossier: dossier)
    }

    /// From the home screen: a poster is made by form, linked to a document and to a point.
    private static let made =
        "9<end><enter>aHoraires du hall<tab>fin mars<tab><enter><down><enter> <tab><enter>/ACC-012<enter> <enter><enter> <enter><f2>"

    private func made(_ language: Language = .french) throws -> (stage: Stage, poster: Record) {
        let stage = try stage(language).type(Self.made)
        return (stage, try #require(stage.dossier.records("posters").first))
    }

    @Test func itIsAmongTheKindsAndHasAList() throws {
        let stage = try stage().type("9<end>")
        #expect(stage.selected.hasPrefix("Affiches"))
        stage.type("<enter>")
        #expect(stage.rows[0].contains("Affiches"))
        #expect(stage.rows[2].contains("Intitulé") && stage.rows[2].contains("Format") && stage.rows[2].contains("Posée le"))
    }

    @Test func itsFormAsksEachFieldAsItsKindIs() throws {
        let (stage, poster) = try made()
        #expect(stage.changes.map(\.act.verb) == [.create])
        #expect(poster[Poster.title] == "Horaires du hall")
        #expect(poster[Poster.hungOn]?.text == "2022-03-31")
        #expect(poster[Poster.size] == .large)
        #expect(poster[Poster.isLit])
        #expect(poster[Poster.documents].map(\.text) == ["documents/doc-acc-012"])
        #expect(poster[Poster.items].count == 1)
        #expect(stage.selected.contains("Horaires du hall") && stage.selected.contains("[x] grand format"))
    }

    @Test func whatItRequiresIsAskedAndItsDaysAreChecked() throws {
        let stage = try stage().type("9<end><enter>a<f2>")
        #expect(stage.text.contains("« Intitulé » est à remplir."))
        stage.type("Plan<tab>31/02/2022<f2>")
        #expect(stage.text.contains("n'est pas une date du calendrier"))
        #expect(stage.changes.isEmpty)
    }

    @Test func itsSheetShowsItsLinksAndTheOtherEndsShowIt() throws {
        let (stage, poster) = try made()
        stage.type("<enter>")
        #expect(stage.text.contains("DOCUMENTS AFFICHÉS (1)") && stage.text.contains("POINTS PROUVÉS (1)"))
        stage.resize(.large)
        for target in poster[Poster.documents] + poster[Poster.items] {
            #expect(SheetTargets.of(target, stage.context).contains(poster.reference))
            stage.open(UsesScreen(target))
            #expect(stage.text.contains("AFFICHES (1)") && stage.text.contains("Horaires du hall"))
            stage.type("<esc>")
        }
    }

    @Test func itIsFoundBySearchAndByAPickerOfAnything() throws {
        let (stage, _) = try made()
        stage.type("1<esc>/horaires du HALL")
        #expect(stage.text.contains("affiche") && stage.selected.contains("Horaires du hall"))
        stage.type("<enter>")
        #expect(stage.rows[0].contains("Horaires du hall"))
        stage.open(PickerScreen(Decision.concerns.spec, present: [], several: true)).type("/horaires du hall")
        #expect(stage.selected.contains("Horaires du hall"))
    }

    @Test func itIsEditedLinkedAndDeletedLikeAnyOther() throws {
        let (stage, poster) = try made()
        stage.type("<enter>e<end> principal<f2>")
        #expect(stage.dossier.record(poster.key)?[Poster.title] == "Horaires du hall principal")
        stage.type("<esc><del>o")
        #expect(stage.dossier.records("posters").isEmpty)
    }

    @Test func itIsWrittenInTheFormOfAllRecordsAndReadBack() throws {
        var (_, poster) = try made()
        let text = "{\"n\": 12.50}"
        var tree = JSON.object(poster.tree)
        tree.set(try JSONReader.read([UInt8](text.utf8)), at: Path("x"))
        poster = Record(poster.key, try #require(tree.object))
        let bytes = JSONWriter.canonical(.object(poster.tree))
        let back = Record(poster.key, try #require(try JSONReader.read(bytes).object))
        #expect(back == poster)
        #expect(String(decoding: bytes, as: UTF8.self).contains("12.50"))
        #expect(back[Poster.size] == .large)
    }

    /// One that should hang since yesterday, of a post.
    private func late() throws -> (stage: Stage, poster: Record, owner: Ref) {
        let stage = try stage()
        let owner = try #require(stage.dossier.records("posts").first?.reference)
        let key = RecordKey("posters", "late")
        let writes = [Poster.title.write("Horaires d'été"), Poster.owner.write(owner), Poster.due.write(Stage.day - 1)]
        stage.change { $0.put(Record(key, Edit(key, base: nil, writes: writes).mine)) }
        return (stage, try #require(stage.dossier.record(key)), owner)
    }

    @Test func itIsLateAndItsOwnerIsReminded() throws {
        let (stage, poster, owner) = try late()
        #expect(stage.context.facts.standing(of: poster.reference)?.isLate == true)
        #expect(stage.open(ToDoScreen()).type("/horaires d'été<enter>").selected.contains("Horaires d'été"), "\(stage.text)")
        let messages = Reminders(stage.context.facts).messages
        #expect(messages.contains { $0.to == owner && $0.entries.contains { $0.ref == poster.reference } })
        let sent = try #require(stage.context.acts.prepare(messages))
        #expect(stage.dossier.applying(sent).hasPreparedReminder(of: poster.reference))
    }

    @Test func itStandsUnderTheUsersAndADeadlinePushedBackAsksWhy() throws {
        let (stage, poster, _) = try late()
        #expect(stage.open(KindsScreen(.users)).text.contains("Affiches"))
        let change = stage.context.acts.edit(poster, [Poster.due.write(Stage.day + 30)])
        #expect(change.unexplained.count == 1 && change.act.verb == .postpone)
    }

    @Test func itComesInFromATableAndGoesOutIntoOne() throws {
        let (stage, poster, _) = try late()
        let kind = try #require(ImportKinds.named("Affiches", in: stage.dossier.schema))
        let table = "Intitulé;Posée le;Format;Éclairée\nPlan du hall;12/03/2022;grand format;oui\nHoraires d'été;28/03/2022;;\n"
        let plan = TableImport(try Table(pasted: table.replacing(";", with: "\t")), kind: kind)
            .plan(stage.dossier, today: Stage.day, makeID: { "new" })
        #expect(plan.created == 1 && plan.changed == 1 && plan.refused == 0, "\(plan.entries)")
        let after = stage.dossier.applying(try #require(plan.change))
        #expect(after.record(poster.key)?[Poster.hungOn] == Stage.day - 1)
        #expect(after.record(RecordKey("posters", "new"))?[Poster.size] == .large)
        stage.open(RecordListScreen("posters")).type("x")
        let written = stage.asked(TableRequest.self).compactMap { request -> String? in
            if case .export(let bytes, "affiches") = request { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
        #expect(written.first?.contains("Horaires d'été") == true)
    }

    @Test func itSpeaksEnglishToo() throws {
        let (stage, _) = try made(.english)
        #expect(stage.rows[0].contains("Posters"))
        #expect(stage.selected.contains("large size"))
    }
}
