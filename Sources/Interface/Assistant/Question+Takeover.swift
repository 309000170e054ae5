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
                    value: "yes", name: Phrase(fr: "Oui, je les saisis", en: "Yes, let me enter them"),
                    detail: Phrase(fr: "3 questions de plus", en: "3 more questions")),
            ]
        })

    static let label = Question(
        key: "label", name: Phrase(fr: "Label obtenu le", en: "Label awarded on"),
        text: Phrase(fr: "Depuis quand avez-vous le label en vigueur ?", en: "Since when do you hold the label in force?"),
        help: Phrase(
            fr: "Le jour de la décision. Vide : pas de label en vigueur.", en: "The day of the decision. Empty: no label in force."),
        form: .line,
        examples: { _, context in
            let day = DayExamples(today: context.today, aim: .back).day(months: 30).shown
            return Phrase(fr: "Par exemple : \(day).", en: "For instance: \(day).")
        },
        isExtra: true, isAsked: isTakenOver,
        fault: { answers, context in
            let asked = Label.awardedOn.spec.asked(as: Phrase(fr: "Label obtenu le", en: "Label awarded on"))
            if let fault = noDay(answers.text("label"), asked, context) { return fault }
            guard let day = day(answers, "label", context), day > context.today else { return nil }
            return Phrase(
                fr: "\(day.shown) n'est pas encore passé : un label en vigueur a déjà été obtenu.",
                en: "\(day.shown) is still to come: a label in force was awarded already.")
        },
        understood: { answers, context in followUp(answers, context) },
        remark: { answers, context in
            guard let read = followUp(answers, context).map(read), let day = day(answers, "label", context) else { return nil }
            let end = day.adding(months: 36).shown
            return Phrase(fr: "\(read.french), fin vers le \(end)", en: "\(read.english), end about \(end)")
        })

    /// The day, and that of the follow-up the program plans 18 months later, also where it is over.
    private static func followUp(_ answers: Answers, _ context: Context) -> Phrase? {
        guard let awarded = day(answers, "label", context) else { return nil }
        let due = awarded.adding(months: 18)
        let over = due < context.today ? Phrase(fr: " (passé)", en: " (past)") : Phrase(same: "")
        return Phrase(
            fr: "\(awarded.shownWithWeekday.french) : suivi prévu le \(due.shown)\(over.french)",
            en: "\(awarded.shownWithWeekday.english): follow-up planned on \(due.shown)\(over.english)")
    }

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
            let asked = Label.endsOn.spec.asked(as: Phrase(fr: "Fin du label", en: "End of the label"))
            if let fault = noDay(answers.text("label-end"), asked, context) { return fault }
            guard let start = day(answers, "label", context), let end = day(answers, "label-end", context), end <= start else { return nil }
            return Phrase(
                fr: "Un label finit après le jour où il est obtenu, \(start.shown).",
                en: "A label ends after the day it is awarded, \(start.shown).")
        },
        understood: { answers, context in day(answers, "label-end", context)?.shownWithWeekday },
        remark: { answers, context in (day(answers, "label-end", context)?.shownWithWeekday).map(read) })

    static func pastAudits(_ making: DossierMaking) -> Question {
        Question(
            key: "past", name: Phrase(fr: "Audits passés", en: "Past audits"),
            text: Phrase(fr: "Quels audits passés ont laissé des constats ouverts ?", en: "Which past audits left open findings?"),
            help: Phrase(
                fr: "Un audit par ligne, et dessous ses constats encore ouverts, un par ligne après un tiret, ou seulement leur nombre.",
                en: "One audit a line, and below it the findings still open, one a line after a dash, or only how many."),
            form: .lines,
            examples: { answers, context in
                let day = DayExamples(today: context.today, aim: .back).day(months: 20).shown
                let number = making.someEngagement(answers)
                let level = making.referential(answers).map { LevelWords($0) } ?? .standard
                let about = Phrase(
                    fr: number.map { ", \(level.one.french) \($0)" } ?? "", en: number.map { ", \(level.one.english) \($0)" } ?? "")
                return Phrase(
                    fr: "Par exemple : externe \(day), puis - NC mineure\(about.french) : horaires non affichés, puis - 3 PS.",
                    en: "For instance: external \(day), then - minor NC\(about.english): opening hours not shown, then - 3 SP.")
            },
            isExtra: true, isAsked: isTakenOver,
            fault: { answers, context in
                do throws(ToldAuditReader.Fault) {
                    let audits = try DossierMaking.audits(answers["past"], context.today, past: true)
                    guard let coming = audits.first(where: { $0.day >= context.today }) else {
                        return making.unknownEngagement(audits, answers)
                    }
                    return Phrase(
                        fr: "\(coming.day.shown) n'est pas encore passé : les audits prévus sont à la question 4.",
                        en: "\(coming.day.shown) is still to come: planned audits are in question 4.")
                } catch { return error.phrase }
            },
            understood: { answers, context in told(answers["past"], past: true, context) },
            remark: { answers, context in told(answers["past"], past: true, context).map(read) })
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
