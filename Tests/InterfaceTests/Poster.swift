import Domain
import Text

/// An entity that only the tests know: what one new kind costs is this file and one line in a list of kinds.
enum Poster: Entity {
    enum Size: String, Wording {
        case small, large

        var phrase: Phrase {
            switch self {
            case .small: Phrase(fr: "petit format", en: "small size")
            case .large: Phrase(fr: "grand format", en: "large size")
            }
        }

        var tone: Tone { self == .large ? .good : .neutral }
    }

    static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    static let hungOn = Field.day("hung_on", fr: "Posée le", en: "Hung on")
    static let size = Field.choice("size", fr: "Format", en: "Size", standard: Size.small)
    static let isLit = Field.flag("lit", fr: "Éclairée", en: "Lit")
    static let documents = Field.links("documents", to: "documents", fr: "Documents affichés", en: "Documents shown")
    static let items = Field.links("items", to: "checklists", fr: "Points prouvés", en: "Items proven")
    static let owner = Field.link("owner", to: "posts", fr: "Responsable", en: "Owner")
    static let due = Field.day("due", fr: "À poser pour le", en: "To be hung by", aim: .ahead, deadline: true)

    static let kind = Kind(
        "posters", singular: Phrase(fr: "affiche", en: "poster"), plural: Phrase(fr: "Affiches", en: "Posters"),
        fields: [
            title.spec, hungOn.spec, size.spec, isLit.spec, documents.spec, items.spec, owner.spec, due.spec, Postponement.records.spec,
            Reminding.field.spec,
        ], title: "title", status: "size",
        columns: ["title", "size", "hung_on", "lit"], owner: "owner", due: "due", isOpen: { $0[hungOn] == nil }, group: .users)
}
