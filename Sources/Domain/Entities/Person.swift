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
    public static let account = Field.line(
        "account", fr: "Compte", en: "Account",
        help: Phrase(
            fr: "plusieurs : séparés par une virgule ; plusieurs personnes peuvent avoir le même",
            en: "several: separated by a comma; several people may have the same one"))
    public static let email = Field.email("email", fr: "Courriel", en: "E-mail")
    /// None: nothing is refused.
    public static let role: Field<Role?> = Field.choice("role", fr: "Rôle", en: "Role")
    public static let absentFrom = Field.day("absent_from", fr: "Absent du", en: "Away from")
    public static let absentTo = Field.day(
        "absent_to", fr: "Absent jusqu'au", en: "Away until",
        help: Phrase(fr: "pendant ce temps, le suppléant de ses postes reçoit", en: "meanwhile the deputy of the posts receives"),
        plausible: .notBefore("absent_from"))

    public static let kind = Kind(
        "people", singular: Phrase(fr: "personne", en: "person"), plural: Phrase(fr: "Personnes", en: "People"),
        aliases: ["personnes", "personne", "person"],
        fields: [title.spec, account.spec, email.spec, role.spec, absentFrom.spec, absentTo.spec], title: "title",
        columns: ["title", "role", "account"],
        purpose: Phrase(
            fr: "Qui prend part à la démarche, avec quel rôle et quel compte.",
            en: "Who takes part in the approach, in which role and with which account."),
        deed: .organise, deeds: [absentFrom.key: .staff, absentTo.key: .staff],
        bookkeeping: beginAbsence)

    /// An absence of which only the end is told begins today.
    private static let beginAbsence: @Sendable (JSONObject?, JSONObject, Stamp) -> [Write] = { before, after, stamp in
        guard let end = absentTo.value(in: after), absentFrom.value(in: after) == nil, before.map({ absentTo.value(in: $0) }) != end else {
            return []
        }
        return [absentFrom.write(min(stamp.today, end))]
    }

    /// The accounts of the system this person works under.
    public static func accounts(_ person: Record) -> [String] {
        person[account].split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    }

    public static func isAway(_ person: Record, on day: Day) -> Bool {
        let (from, to) = (person[absentFrom], person[absentTo])
        return (from != nil || to != nil) && from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }
}
