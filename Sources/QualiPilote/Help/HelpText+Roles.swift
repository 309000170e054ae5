import Domain
import Text

/// `aide roles`: the table of who may do what, as the program asks it.
extension HelpText {
    /// The word after `aide`, in both languages.
    static let roles = "roles"

    func roles() -> Page {
        var page = Page(language, width: width)
        roles(&page)
        return page
    }

    func roles(_ page: inout Page) {
        let level = level
        page.heading(Phrase(fr: "Qui peut quoi", en: "Who may do what"))
        let roles = Person.Role.allCases
        page.columns([Phrase(same: "")] + roles.map(\.phrase), Self.widths)
        for deed in Deed.allCases {
            let cells = roles.map { role in
                let reach = Permission.reach(role, deed)
                return reach.isEmpty ? Phrase(fr: "rien", en: "none") : reach.phrase(level)
            }
            page.columns([deed.title] + cells, Self.widths)
        }
        page.heading(Phrase(fr: "Ce que les mots veulent dire", en: "What the words mean"))
        page.terms(Reach.named(level).map { (term: $0.word[language], phrase: $0.meaning) })
        page.blank()
        for note in Permission.notes(level) { page.text(note) }
    }

    /// Of the roles, in their order; the deed has what is left.
    private static let widths = [8, 14, 14, 11, 7]
}
