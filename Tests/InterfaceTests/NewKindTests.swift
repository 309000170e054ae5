import Domain
import Testing
import Text

@testable import Interface

/// The price of the layout: with its one file and one line a new kind has list, form, picker, search, sheet, links and JSON.
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

    @Test func itSpeaksEnglishToo() throws {
        let (stage, _) = try made(.english)
        #expect(stage.rows[0].contains("Posters"))
        #expect(stage.selected.contains("large size"))
    }
}
