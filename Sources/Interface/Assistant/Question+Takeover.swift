import Domain
import Text

/// What a prefecture that has been there before brings along.
extension Question {
    static let takeover = Question(
        key: "takeover", name: Phrase(fr: "Reprise", en: "What there is"),
        text: Phrase(
            fr: "Avez-vous déjà un label, ou des constats d'audit encore ouverts ?",
            en: "Do you hold a label, or open audit findings, already?"),
        help: Phrase(
            fr: "Le label en vigueur et ce que les anciens audits ont laissé ouvert peuvent entrer dès maintenant dans le dossier.",
            en: "The label in force and what past audits left open can enter the dossier now."),
        form: .choice, isRequired: true, isExtra: true,
        options: { _, _ in
            [
                Option(value: "no", name: Phrase(fr: "Non, rien à reprendre", en: "No, nothing")),
                Option(
                    value: "yes", name: Phrase(fr: "Oui, je les saisis", en: "Yes, I enter them"),
                    detail: Phrase(fr: "3 questions de plus", en: "3 more questions")),
            ]
        })

    static let label = Question(
        key: "label", name: Phrase(fr: "Label obtenu le", en: "Label awarded on"),
        text: Phrase(fr: "Depuis quand avez-vous le label en vigueur ?", en: "Since when do you hold the label in force?"),
        help: Phrase(
            fr: "Le jour de la décision : 12/05/2024. Vide : pas de label en vigueur.",
            en: "The day of the decision: 12/05/2024. Empty: no label in force."),
        form: .line, isExtra: true, isAsked: isTakenOver,
        fault: { answers, context in
            if let fault = noDay(answers.text("label"), Label.awardedOn.spec, context) { return fault }
            guard let day = day(answers, "label", context), day > context.today else { return nil }
            return Phrase(
                fr: "\(day.shown) n'est pas encore passé : un label en vigueur a déjà été obtenu.",
                en: "\(day.shown) is still to come: a label in force was awarded already.")
        },
        remark: { answers, context in
            guard let day = day(answers, "label", context) else { return nil }
            let (followUp, end) = (day.adding(months: 18).shown, day.adding(months: 36).shown)
            return Phrase(
                fr: "= \(day.shownWithWeekday.french) : suivi vers le \(followUp), fin vers le \(end)",
                en: "= \(day.shownWithWeekday.english): follow-up about \(followUp), end about \(end)")
        })

    static let labelEnd = Question(
        key: "label-end", name: Phrase(fr: "Fin du label", en: "End of the label"),
        text: Phrase(fr: "Quand ce label prend-il fin ?", en: "When does this label end?"),
        help: Phrase(
            fr: "Le jour écrit sur le certificat ; d'ordinaire 36 mois après la décision.",
            en: "The day on the certificate; usually 36 months after the decision."),
        form: .line, isRequired: true, isExtra: true,
        isAsked: { isTakenOver($0) && !$0.text("label").isEmpty },
        standard: { answers, context in day(answers, "label", context).map { [$0.adding(months: 36).shown] } ?? [] },
        fault: { answers, context in
            if let fault = noDay(answers.text("label-end"), Label.endsOn.spec, context) { return fault }
            guard let start = day(answers, "label", context), let end = day(answers, "label-end", context), end <= start else { return nil }
            return Phrase(
                fr: "Un label finit après le jour où il est obtenu, \(start.shown).",
                en: "A label ends after the day it is awarded, \(start.shown).")
        },
        remark: { answers, context in
            day(answers, "label-end", context).map { Phrase(fr: "= \($0.shownWithWeekday.french)", en: "= \($0.shownWithWeekday.english)") }
        })

    static func pastAudits(_ making: DossierMaking) -> Question {
        Question(
            key: "past", name: Phrase(fr: "Audits passés", en: "Past audits"),
            text: Phrase(fr: "Quels audits passés ont laissé des constats ouverts ?", en: "Which past audits left open findings?"),
            help: Phrase(
                fr: "Un audit par ligne, et dessous ses constats encore ouverts, un par ligne après un tiret : externe 27/06/2024, puis "
                    + "- NC mineure, n° 4 : horaires non affichés, ou seulement leur nombre : - 3 PS.",
                en: "One audit a line, and below it the findings still open, one a line after a dash: external 27/06/2024, then "
                    + "- minor NC, no. 4: opening hours not shown, or only how many: - 3 SP."),
            form: .lines, isExtra: true, isAsked: isTakenOver,
            fault: { answers, context in
                do throws(ToldAuditReader.Fault) {
                    let audits = try DossierMaking.audits(answers["past"], context.today)
                    guard let coming = audits.first(where: { $0.day >= context.today }) else {
                        return making.unknownEngagement(audits, answers)
                    }
                    return Phrase(
                        fr: "\(coming.day.shown) n'est pas encore passé : les audits prévus sont à la question 4.",
                        en: "\(coming.day.shown) is still to come: planned audits are in question 4.")
                } catch { return error.phrase }
            },
            remark: { answers, context in told(answers["past"], context) })
    }

    private static func isTakenOver(_ answers: Answers) -> Bool { answers.text("takeover") == "yes" }

    private static func day(_ answers: Answers, _ key: String, _ context: Context) -> Day? {
        DayReader(today: context.today, aim: key == "label" ? Label.awardedOn.spec.aim : .near).read(answers.text(key))
    }

    /// What a field of a form says of a day that does not exist.
    private static func noDay(_ text: String, _ field: FieldSpec, _ context: Context) -> Phrase? {
        let parsed = FieldParser(days: DayReader(today: context.today)).parse(text, field)
        if case .wrong(let phrase) = parsed { return phrase }
        return nil
    }
}
