import Domain
import Testing
import Text

@testable import Interface

/// What stands inside a record is added, named and taken away by its own name.
@Suite struct NestedJourneys {
    @Test func aHolderIsNamed() throws {
        let stage = try Stage.demonstration()
        let post = try #require(stage.dossier.records("posts").first)
        let person = try #require(stage.dossier.records("people").first)
        let path = Path(Post.holders.key).element("h")
        let form = FormScreen(
            .nested(post.key, path, isNew: true), stage.context, preset: [Post.Holder.person.write(person.reference)])
        stage.open(form).type("<f2>")
        let (title, name) = (post[Post.title], person[Person.title])
        #expect(stage.said == "Ajouté\u{A0}: \(title) · Titulaires (\(name)). U pour annuler.", "\(stage.said)")
        #expect(stage.changes.last?.act.phrase.french == "créer «\u{A0}\(title) · Titulaires (\(name))\u{A0}»")
    }

    @Test func whatIsTakenAwayIsSaid() throws {
        let stage = try Stage.demonstration()
        let record = try #require(stage.dossier.records("indicators").first { !$0[Indicator.measurements].isEmpty })
        stage.open(RecordScreen(record.reference))
        let day = try #require(record[Indicator.measurements].compactMap { Measurement.day.value(in: $0) }.max())
        for _ in 0..<40 where !stage.selected.hasPrefix(day.shown) { stage.type("<down>") }
        stage.type("d")
        #expect(stage.said == "Supprimé\u{A0}: \(record[Indicator.title]) · Mesures (\(day.shown)). U pour annuler.", "\(stage.said)")
        #expect(stage.changes.last?.act.subject == "\(record[Indicator.title]) · Mesures (\(day.shown))")
    }

    @Test func aReferenceOfAnotherIsNotTakenTwice() throws {
        let stage = try Stage.demonstration()
        let preset = [FunctionalDocument.title.write("Guide")]
        stage.open(FormScreen(.newRecord("documents", id: "n"), stage.context, preset: preset, focus: "reference"))
        stage.type("DOC-ACC-013<f2>")
        #expect(stage.changes.isEmpty && stage.text.contains("est déjà prise par"))
    }
}
