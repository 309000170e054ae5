import Text

/// A post: what records are owned by. The person who holds it changes, the records do not.
public enum Post: Entity {
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let service = Field.link("service", to: "services", fr: "Service", en: "Service")
    public static let email = Field.email("email", fr: "Courriel", en: "E-mail")
    public static let deputy = Field.link("deputy", to: "posts", fr: "Suppléant", en: "Deputy")
    public static let holders = Field.records("holders", of: Holder.fields, fr: "Titulaires", en: "Holders")

    public static let kind = Kind(
        "posts", singular: Phrase(fr: "poste", en: "post"), plural: Phrase(fr: "Postes", en: "Posts"),
        aliases: ["postes", "poste", "post"],
        fields: [title.spec, service.spec, email.spec, deputy.spec, holders.spec], title: "title", columns: ["title", "service", "deputy"],
        purpose: Phrase(
            fr: "Les postes qui répondent des points et des actions : leurs titulaires peuvent changer.",
            en: "The posts that answer for items and actions: their holders may change."),
        service: "service", deed: .organise, deeds: [holders.key: .staff, deputy.key: .staff])

    public enum Holder {
        public static let person = Field.link("person", to: "people", fr: "Personne", en: "Person")
        public static let from = Field.day("from", fr: "Depuis le", en: "From")
        public static let to = Field.day("to", fr: "Jusqu'au", en: "To", plausible: .notBefore("from"))
        public static let fields = [person.spec, from.spec, to.spec]
    }
}
