import Domain
import Text

/// `aide roles`: the table of who may do what, as the program asks it.
extension HelpText {
    static let roles = Phrase(fr: "roles", en: "roles")

    func roles() -> Page {
        var page = Page(language, width: width)
        roles(&page)
        return page
    }

    func roles(_ page: inout Page) {
        page.heading(Phrase(fr: "Qui peut quoi", en: "Who may do what"))
        for deed in Deed.allCases {
            page.entry(deed.title[language].capitalized)
            page.terms(
                Person.Role.allCases.map { role in
                    let reach = Permission.reach(role, deed)
                    return (term: role.phrase[language], phrase: reach.isEmpty ? Phrase(same: "—") : reach.phrase)
                }, indent: 2)
        }
        page.heading(Phrase(fr: "Ce que les mots veulent dire", en: "What the words mean"))
        page.terms(Reach.named.map { (term: $0.reach.phrase[language], phrase: $0.meaning) })
        page.blank()
        for phrase in Permission.notes { page.text(phrase) }
    }
}
