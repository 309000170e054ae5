import Text

/// Somebody who uses the program or holds a post.
public enum Person: Entity {
    public enum Role: String, Wording {
        case qualityOfficer = "quality_officer"
        case commitmentOwner = "commitment_owner"
        case serviceContact = "service_contact"
        case agent, reader

        public var phrase: Phrase {
            switch self {
            case .qualityOfficer: Phrase(fr: "référent qualité", en: "quality officer")
            case .commitmentOwner: Phrase(fr: "pilote d'engagement", en: "commitment owner")
            case .serviceContact: Phrase(fr: "correspondant de service", en: "service contact")
            case .agent: Phrase(fr: "agent", en: "agent")
            case .reader: Phrase(fr: "lecture", en: "reader")
            }
        }
    }

    public static let title = Field.line("title", fr: "Nom affiché", en: "Displayed name", required: true)
    public static let account = Field.line("account", fr: "Compte", en: "Account")
    public static let email = Field.line("email", fr: "Courriel", en: "E-mail")
    public static let role = Field.choice("role", fr: "Rôle", en: "Role", standard: Role.agent)

    public static let kind = Kind(
        "people", singular: Phrase(fr: "personne", en: "person"), plural: Phrase(fr: "Personnes", en: "People"),
        aliases: ["personnes", "personne", "person"], fields: [title.spec, account.spec, email.spec, role.spec], title: "title",
        columns: ["title", "role", "account"])
}
