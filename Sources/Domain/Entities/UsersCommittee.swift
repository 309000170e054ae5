import Text

/// The local users' committee (CLU, CLUAC): who sits in it, what it remarked.
public enum UsersCommittee: Entity {
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let decree = Field.line("decree", fr: "Arrêté", en: "Order")
    public static let createdOn = Field.day("created_on", fr: "Créé le", en: "Created on")
    public static let members = Field.records("members", of: Member.fields, fr: "Membres", en: "Members")
    public static let remarks = Field.records("remarks", of: Remark.fields, fr: "Remarques", en: "Remarks")

    public static let kind = Kind(
        "committees", singular: Phrase(fr: "comité des usagers", en: "users' committee"),
        plural: Phrase(fr: "Comités des usagers", en: "Users' committees"), aliases: ["comites", "comite", "clu", "cluac", "committee"],
        fields: [title.spec, decree.spec, createdOn.spec, members.spec, remarks.spec], title: "title",
        columns: ["title", "decree", "created_on"],
        purpose: Phrase(
            fr: "Les comités d'usagers : qui en est, ce qu'ils ont dit.",
            en: "The users' committees: who sits on them, what they said."),
        group: .users, deed: .decide)

    public enum Member {
        public static let body = Field.line("body", fr: "Organisme", en: "Body", required: true)
        public static let seat = Field.line("seat", fr: "Siège", en: "Seat")
        public static let alternate = Field.line("alternate", fr: "Suppléant", en: "Alternate")
        public static let fields = [body.spec, seat.spec, alternate.spec]
    }

    public enum Remark {
        public static let on = Field.day("on", fr: "Le", en: "On")
        public static let text = Field.paragraph("text", fr: "Remarque", en: "Remark", required: true)
        public static let answer = Field.paragraph("answer", fr: "Suite donnée", en: "Answer")
        public static let answeredOn = Field.day("answered_on", fr: "Répondu le", en: "Answered on")
        public static let fields = [on.spec, text.spec, answer.spec, answeredOn.spec]
    }
}
