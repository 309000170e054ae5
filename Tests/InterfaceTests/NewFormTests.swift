import Domain
import Testing
import Text

@testable import Interface

/// The price of the layout: with its one file and one line in the table of drafts a new form is drawn, checked, kept and taken back.
@Suite struct NewFormTests {
    private let stage: Stage
    private let document: Record

    init() throws {
        stage = try Stage.demonstration()
        document = try #require(stage.dossier.records(FunctionalDocument.kind.name).first)
        stage.open(FormScreen(RenameForm(document.key), stage.context))
    }

    @Test func itIsDrawnCheckedAndWrittenAsOneAct() throws {
        #expect(stage.rows[0].contains("Renommer : \(document[FunctionalDocument.title])"))
        stage.type("<c-u><f2>")
        #expect(stage.text.contains("« Intitulé » est à remplir."))
        stage.type("Registre du hall<f2>")
        #expect(stage.said.hasPrefix("Renommé") && stage.said.contains("Registre du hall. U pour annuler"))
        #expect(stage.changes.map(\.act.verb) == [.edit])
        #expect(stage.dossier.record(document.key)?[FunctionalDocument.title] == "Registre du hall")
    }

    @Test func whatIsTypedIsKeptAndTakenBack() throws {
        stage.type("<c-u>Registre du hall<esc>")
        let (key, content) = try #require(stage.drafts.first { $0.key.hasPrefix("rename:") })
        let draft = Draft(key: key, content: content)
        #expect(KeptForms.subject(key, stage.context) == nil, "it is in no table but that of the test")
        stage.open(DraftScreen(draft, among: KeptForms.all + [RenameForm.self]))
        #expect(stage.text.contains("Renommer") && stage.text.contains("Registre du hall"))
        stage.type("<enter><f2>")
        #expect(stage.dossier.record(document.key)?[FunctionalDocument.title] == "Registre du hall")
        #expect(stage.drafts[key] == nil)
    }

    @Test func whoMayNotWriteThereIsNotAskedForAText() throws {
        stage.person = RecordKey("people", "directeur-cabinet-1")
        stage.type("<esc>").open(FormScreen(RenameForm(document.key), stage.context))
        #expect(!stage.rows[0].contains("Renommer") && stage.said.hasPrefix("Seul"), "\(stage.said)")
    }
}

/// The title of a document, alone.
private struct RenameForm: KeptForm {
    static let prefixes = ["rename"]

    private let key: RecordKey

    init(_ key: RecordKey) { self.key = key }

    init?(_ name: DraftName, _ context: Context) {
        guard let ref = name.ref(context) else { return nil }
        self.init(ref.record)
    }

    var draftKey: String { "rename:\(Ref(key).text)" }
    var recordKey: RecordKey? { key }
    var isNew: Bool { false }
    var touched: Edit { Edit(key, base: nil, writes: []) }

    func specs(_ context: Context) -> [FieldSpec] { [FunctionalDocument.title.spec] }
    func values(_ context: Context) -> JSON { context.dossier.record(key).map { .object($0.tree) } ?? .null }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Renommer : \(name(context))", en: "Rename: \(name(context))") }
    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? { record.map { context.acts.edit($0, writes) } }
    func done(_ context: Context) -> Phrase { Phrase(fr: "Renommé : \(name(context)).", en: "Renamed: \(name(context)).") }

    private func name(_ context: Context) -> String { context.dossier.record(key).map { $0[FunctionalDocument.title] } ?? "" }
}
