import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// A dossier made on the screen: six questions, and what a prefecture that has a label brings along.
@Suite struct AssistantJourneys {
    struct Step: Sendable, CustomTestStringConvertible {
        let name: String
        let script: String
        var testDescription: String { name }
    }

    /// The way from the welcome screen to the end, question by question.
    static let steps: [Step] = {
        let parts = [
            ("sites", "2"), ("referential", "Préfecture du Nord<enter>Sous-préfecture de Dunkerque<tab>"),
            ("modules", "<enter>"), ("audits", "<enter>"), ("services", "externe 27/06/2022<enter>interne 14/4<tab>"),
            ("folder", "DCL<enter>SIDSIC<enter><enter>"), ("takeover", "<enter>"), ("label", "<down><enter>"),
            ("labelEnd", "12/05/2020<enter>"), ("past", "<enter>"),
            ("ready", "externe 10/04/2020<enter>- NC mineure : horaires non affichés<enter>- 2 PS<tab>"),
        ]
        return parts.indices.map { Step(name: parts[$0].0, script: parts[...$0].map(\.1).joined()) }
    }()

    private let view = View(size: .small, language: .french)

    private func stage(_ name: String = "ready") -> Stage {
        Situations.without(view).type(Self.steps.first { $0.name == name }?.script ?? "")
    }

    @Test func theLastEnterLaysDownTheDossierAndNothingBefore() throws {
        let stage = stage()
        #expect(stage.creations.isEmpty && stage.changes.isEmpty)
        #expect(stage.text.contains("Entrée crée le dossier"))
        stage.type("<enter>")
        let made = try #require(stage.creations.first)
        #expect(made.folder == "label-2022")
        func records(_ kind: KindName) -> [Record] { made.records.filter { $0.key.kind == kind } }
        #expect(records("dossier").map { $0[DossierRecord.title] } == ["Préfecture du Nord"])
        #expect(records("sites").count == 2 && records("services").map(\.id) == ["dcl", "sidsic"])
        #expect(records("audits").map { $0[Audit.status] } == [.planned, .planned, .held])
        #expect(records("findings").map { $0[Finding.grade] } == [.minorNonconformity, .sensitivePoint, .sensitivePoint])
        #expect(records("labels").map { $0[Label.endsOn]?.text } == ["2023-05-12"])
        #expect(stage.text.contains("Création…"))
        stage.type("<enter>")
        #expect(stage.creations.count == 1)
    }

    @Test func whatIsMadeHoldsTogether() throws {
        let stage = stage().type("<enter>")
        var dossier = Dossier(schema: .standard)
        dossier.put(all: try #require(stage.creations.first).records)
        #expect(!dossier.structure.engagements.isEmpty)
        #expect(
            dossier.records("findings").allSatisfy { finding in finding[Finding.audit].map { dossier.record($0.record) != nil } ?? false })
    }

    @Test func aFailureIsToldAndNothingIsLost() {
        let stage = stage()
        stage.creationFailure = Phrase(fr: "Le disque est plein.", en: "The disk is full.")
        stage.type("<enter>")
        #expect(stage.text.contains("! Le disque est plein."))
        stage.type("<esc>")
        #expect(stage.text.contains("- 2 PS"))
    }

    /// One may go back from everywhere to the first question, and forth again, without typing anything again.
    @Test(arguments: steps) func goingBackKeepsEveryAnswer(_ step: Step) {
        let stage = stage(step.name)
        let (before, place) = (stage.text, Self.steps.firstIndex { $0.name == step.name } ?? 0)
        for _ in 0..<place { stage.type("<esc>") }
        #expect(stage.text.contains("Question 1 sur 6"))
        for _ in 0..<place { stage.type("<f2>") }
        if step.name == "ready" { stage.type("") }
        #expect(stage.text == before)
    }

    /// Nothing is said to be kept where nothing is.
    @Test func anAnswerIsKeptOnceOneIsGiven() {
        let stage = stage("sites")
        #expect(stage.shell.drafts.isEmpty && !stage.text.contains("gardé"), "\(stage.text)")
        stage.type("<esc>")
        #expect(stage.drafts.isEmpty && stage.said.isEmpty && stage.text.contains("Que voulez-vous faire"))
        stage.type("2L")
        #expect(stage.shell.drafts.count == 1)
        #expect(stage.text.contains("Votre texte est gardé") && stage.text.contains("quitter (réponses gardées)"), "\(stage.text)")
    }

    @Test func leavingKeepsTheAnswersForTheNextTime() {
        let stage = stage("audits").type("<esc><esc><esc><esc>")
        #expect(stage.said.hasPrefix("Rien n'a été écrit. Vos réponses sont gardées"))
        #expect(stage.text.contains("Que voulez-vous faire"))
        stage.type("2")
        #expect(stage.text.contains("Sous-préfecture de Dunkerque"))
        #expect(stage.creations.isEmpty)
    }

    @Test(arguments: [
        ("sites", "<tab>", "il faut une réponse"), ("sites", "Lille<enter>lille", "« lille » est là deux fois"),
        ("audits", "30/02/2023", "« 30/02/2023 »\u{A0}: tapez le type et un jour"), ("audits", "externe 27/06/2020", "est passé"),
        ("audits", "- PS", "au-dessus, tapez l'audit"), ("label", "31/11/2020", "n'est pas une date du calendrier"),
        ("label", "12/05/2023", "n'est pas encore passé"), ("labelEnd", "<c-u>12/05/2019", "Un label finit après"),
        ("past", "externe 10/04/2020<enter>- grave", "commencez par NC majeure"), ("past", "externe 10/04/2023", "n'est pas encore passé"),
    ]) func everyBadAnswerIsToldWhileItIsTyped(_ step: String, _ keys: String, _ told: String) {
        let stage = stage(step).type(keys)
        #expect(
            stage.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(told.replacing("\u{A0}", with: " ")),
            "\(stage.text)")
        let subtitle = stage.rows[1]
        stage.type("<f2>")
        #expect(stage.rows[1] == subtitle)
    }

    /// The days are repeated as they were understood, up to the last page.
    @Test func whatWasUnderstoodStandsBesideTheAnswer() {
        let services = stage("audits").type("blanc fin mai<tab>")
        #expect(services.text.contains("audit blanc, mar. 31/05/2022"), "\(services.text)")
        let ready = stage()
        #expect(ready.heard.contains("mar. 12/05/2020") && ready.heard.contains("suivi prévu le 12/11/2021 (passé)"), "\(ready.heard)")
        #expect(ready.heard.contains("audit externe, ven. 10/04/2020 (3 constats ouverts)"))
    }

    /// What a question gives as an example is an answer to it.
    @Test(arguments: ["audits", "label", "past"]) func itsExamplesAreAccepted(_ step: String) throws {
        let stage = stage(step)
        let heard = stage.heard.split(separator: "\n").map { $0.replacing("\u{A0}", with: " ") }
        let help = try #require(heard.first { $0.contains("Par exemple : ") })
        let text = try #require(help.split(separator: "Par exemple : ").last).dropLast()
        let (between, key) = step == "past" ? (", puis ", "<enter>") : (", ", "<enter>")
        stage.type("<c-u>" + String(text).replacing(between, with: key))
        #expect(!stage.text.contains("!"), "\(stage.text)")
        let subtitle = stage.rows[1]
        stage.type("<f2>")
        #expect(stage.rows[1] != subtitle || step != "audits", "\(stage.text)")
    }

    @Test func aFolderThatCannotBeTakenIsToldWhileItIsTyped() {
        let stage = stage("folder")
        stage.folderProblem = { $0.hasSuffix("/pris") ? Phrase(fr: "contient déjà des fichiers", en: "already holds files") : nil }
        stage.type("<c-u>/srv/pris")
        #expect(stage.text.contains("! contient déjà des fichiers"))
        stage.type("<enter>")
        #expect(stage.text.contains("Question 6 sur 6"))
        stage.type("e")
        #expect(stage.text.contains("= /srv/prise"))
        stage.type("<enter>")
        #expect(stage.text.contains("Reprise, facultatif"))
    }

    /// Its list comes later: the dossier is where it is pasted.
    @Test func aStandardWithoutRequirementsIsTakenAndSaysSo() {
        let stage = stage("referential").type("<end>")
        #expect(stage.heard.contains("obtenez la liste officielle"), "\(stage.text)")
        #expect(stage.type("<enter>").text.contains("Question 3 sur 6"))
    }

    @Test func whoHasNothingToBringAlongIsAskedNoMore() {
        let stage = stage("takeover").type("<enter>")
        #expect(stage.rows[1].contains("Tout est prêt"))
    }
}
