import Domain
import Text

/// The manual: every command, list, field and check, from the tables the program itself runs on.
struct Manual {
    private let help: HelpText
    private let schema: Schema

    init(_ invocation: Invocation) {
        help = HelpText(invocation)
        schema = invocation.world.schema
    }

    func page() -> Page {
        var page = Page(help.language, width: help.width)
        page.text(Phrase(fr: "QualiPilote, manuel", en: "QualiPilote, manual"))
        for command in Commands.all { help.describe(command, in: &page) }
        page.heading(Phrase(fr: "Options de toutes les commandes", en: "Options of every command"))
        page.terms(GlobalOptions.declared.map { (term: $0.usage(help.language), phrase: $0.phrase) })
        for section in KeySection.all() { keys(section, &page) }
        help.roles(&page)
        help.lists(schema, &page)
        for kind in schema.kinds { fields(of: kind, &page) }
        help.checks(&page)
        help.codes(&page)
        return page
    }

    private func keys(_ section: KeySection, _ page: inout Page) {
        page.heading(Phrase(fr: "Touches : \(section.title.french)", en: "Keys: \(section.title.english)"))
        page.terms(section.rows.map { (term: $0.keys[help.language], phrase: $0.phrase) })
    }

    /// The fields of a kind: what `--filtre champ:valeur` and the files call them.
    private func fields(of kind: Kind, _ page: inout Page) {
        page.heading(Phrase(fr: "Champs : \(kind.plural.french)", en: "Fields: \(kind.plural.english)"))
        page.terms(kind.fields.map { (term: $0.key, phrase: $0.label) })
    }
}
