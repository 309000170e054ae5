import Text

/// A service of the prefecture, from its creation to its end; a successor takes over.
public enum Service: Entity {
    public static let name: KindName = "services"
    public static let reference = Field.line("reference", fr: "Sigle", en: "Acronym", required: true)
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let from = Field.day("from", fr: "Depuis le", en: "From")
    public static let to = Field.day("to", fr: "Jusqu'au", en: "To", plausible: .notBefore("from"))
    public static let successor = Field.link("successor", to: "services", fr: "Successeur", en: "Successor")
    public static let site = Field.link("site", to: "sites", fr: "Site", en: "Site")
    public static let contact = Field.link(
        "contact", to: "posts", fr: "Correspondant", en: "Contact",
        help: Phrase(fr: "le poste qui valide les preuves de ce service", en: "the post that validates the evidence of this service"))

    public static let kind = Kind(
        name, singular: Phrase(fr: "service", en: "service"), plural: Phrase(fr: "Services", en: "Services"), aliases: ["service"],
        fields: [reference.spec, title.spec, site.spec, contact.spec, from.spec, to.spec, successor.spec], title: "title",
        reference: "reference",
        columns: ["reference", "title", "site", "to"],
        purpose: Phrase(
            fr: "Les services de la préfecture : chacun répond de ses points.",
            en: "The services of the prefecture: each answers its items."),
        deed: .organise)
}
