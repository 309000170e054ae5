import Text

/// A satisfaction survey: aggregate answers by question, counted elsewhere.
public enum Survey: Entity {
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let from = Field.day("from", fr: "Du", en: "From")
    public static let to = Field.day("to", fr: "Au", en: "To", plausible: .notBefore("from"))
    public static let method = Field.line("method", fr: "Méthode", en: "Method")
    public static let channel = Field.line("channel", fr: "Canal", en: "Channel")
    public static let respondents = Field.integer("respondents", fr: "Usagers interrogés", en: "Respondents")
    public static let satisfied = Field.decimal("satisfied_percent", fr: "Satisfaits (%)", en: "Satisfied (%)", plausible: .percent)
    public static let questions = Field.records("questions", of: Question.fields, fr: "Questions", en: "Questions")
    public static let summary = Field.paragraph("summary", fr: "Enseignements", en: "Lessons")
    public static let meeting = Field.link("meeting", to: "meetings", fr: "Présentée en", en: "Presented at")
    public static let concerns = Field.links("concerns", fr: "Concerne", en: "Concerns")

    public static let kind = Kind(
        "surveys", singular: Phrase(fr: "enquête", en: "survey"), plural: Phrase(fr: "Enquêtes", en: "Surveys"),
        aliases: ["enquetes", "enquete", "survey"],
        fields: [
            title.spec, from.spec, to.spec, method.spec, channel.spec, respondents.spec, satisfied.spec, summary.spec, meeting.spec,
            concerns.spec, questions.spec,
        ],
        title: "title", columns: ["from", "title", "respondents", "satisfied_percent"], order: ["from"], newestFirst: true,
        purpose: Phrase(
            fr: "Les enquêtes de satisfaction : combien de réponses, combien de satisfaits.",
            en: "The satisfaction surveys: how many answers, how many satisfied."),
        group: .users, deed: .keepRecords)
}

/// One question of a survey with how many answered.
public enum Question {
    public static let rank = Field.integer("rank", fr: "Rang", en: "Rank")
    public static let text = Field.line("text", fr: "Question", en: "Question", required: true)
    public static let count = Field.integer("n", fr: "Effectif", en: "Sample")
    public static let satisfied = Field.decimal("satisfied_percent", fr: "Satisfaits (%)", en: "Satisfied (%)", plausible: .percent)
    public static let fields = [rank.spec, text.spec, count.spec, satisfied.spec]
}
