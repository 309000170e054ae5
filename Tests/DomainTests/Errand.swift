import Domain
import Text

/// A kind only the tests know, that can be late: what it costs is this file and one line in a list of kinds.
enum Errand: Entity {
    static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    static let by = Field.day("by", fr: "Pour le", en: "By")
    static let runner = Field.link("runner", to: "posts", fr: "Porteur", en: "Runner")
    static let isDone = Field.flag("done", fr: "Faite", en: "Done")

    static let kind = Kind(
        "errands", singular: Phrase(fr: "course", en: "errand"), plural: Phrase(fr: "Courses", en: "Errands"),
        fields: [title.spec, by.spec, runner.spec, isDone.spec, Reminding.field.spec], title: "title", columns: ["title", "by"],
        owner: "runner", due: "by", isOpen: { !$0[isDone] }, deed: .keepRecords)
}
