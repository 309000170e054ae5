import Domain
import Text

/// What is said under a field in hand: what is wrong, what is doubtful, how it is understood, else what it expects.
struct FieldHint {
    let field: FormField
    let subject: any FormSubject
    let context: Context
    /// Reads what is typed as the form or the cell does.
    let parser: FieldParser

    var phrase: Phrase? {
        if case .line(let editor) = field.editor, !editor.text.isBlank {
            switch field.parsed(parser) {
            case .wrong(let phrase): return phrase
            case .value(let value):
                if let hint = taken(value) ?? understood(value, editor.text.trimmed) { return hint }
            }
        }
        return freeReferences ?? field.spec.help ?? days ?? Self.help(field)
    }

    /// A day or an hour that was typed another way than it is written.
    private func understood(_ value: JSON?, _ typed: String) -> Phrase? {
        switch field.spec.kind {
        case .day:
            guard let day = value?.text.flatMap({ Day($0) }) else { return nil }
            let shown = day.shownWithWeekday
            if day > context.today, !context.dossier.calendar.isWorkingDay(day) {
                return Phrase(
                    fr: "= \(shown.french) : jour férié ou week-end.", en: "= \(shown.english): public holiday or weekend.")
            }
            return day.shown == typed ? nil : Phrase(fr: "= \(shown.french)", en: "= \(shown.english)")
        case .clock:
            let shown = value?.text.map { ClockText.shown($0) }
            return shown.flatMap { $0[context.language] == typed ? nil : Phrase(fr: "= \($0.french)", en: "= \($0.english)") }
        default: return nil
        }
    }

    /// Who already bears the reference being typed, and which one is free.
    private func taken(_ value: JSON?) -> Phrase? {
        guard let wanted = value?.text, let kind = kindNamed.flatMap({ context.dossier.schema[$0] }) else { return nil }
        return Twice(context.dossier).taken(wanted, of: kind, but: subject.recordKey)
    }

    /// What may be typed in the reference of a new record.
    private var freeReferences: Phrase? {
        guard subject.isNew, let kind = kindNamed else { return nil }
        let free = NextReference.ofAllSeries(references(of: kind))
        guard !free.isEmpty else { return nil }
        let list = free.prefix(9).joined(separator: ", ")
        return Phrase(fr: "Prochaines références libres : \(list)", en: "Next free references: \(list)")
    }

    /// The kind whose records people call by this field.
    private var kindNamed: KindName? {
        subject.kind.flatMap { context.dossier.schema[$0]?.referenceKey == field.spec.key ? $0 : nil }
    }

    private func references(of kind: KindName) -> [String] {
        context.dossier.allRecords(kind).compactMap { $0.tree[field.spec.key]?.text }
    }

    /// Days as they may be typed here; the next COPIL where there is one.
    private var days: Phrase? {
        guard case .day = field.spec.kind else { return nil }
        let list = DayExamples(today: context.today, aim: field.spec.aim).list
        guard !field.spec.isPast, parser.days.nextCopil != nil else { return list }
        return Phrase(fr: "\(list.french), prochain COPIL", en: "\(list.english), next COPIL")
    }

    private static func help(_ field: FormField) -> Phrase? {
        switch field.spec.kind {
        case .line where field.spec.isFile:
            Phrase(
                fr: "Le chemin du fichier, copié de Windows (clic droit pour coller) : Q:\\Qualité\\photo.jpg",
                en: "The path of the file, copied from Windows (right click pastes): Q:\\Quality\\photo.jpg")
        case .clock: Phrase(fr: "10 h, 10 h 30 ou 10:30", en: "10:00 or 10:30")
        case .choice: Phrase(fr: "Entrée ouvre la liste.", en: "Enter opens the list.")
        case .link, .links: Phrase(fr: "Entrée choisit dans le dossier, Suppr vide.", en: "Enter chooses in the dossier, Del empties.")
        case .flag: Phrase(fr: "Espace change.", en: "Space changes it.")
        case .lines: Phrase(fr: "Un par ligne. Tab pour sortir du texte.", en: "One per line. Tab leaves the text.")
        case .paragraph where field.isArea: Phrase(fr: "Tab pour sortir du texte.", en: "Tab leaves the text.")
        default: nil
        }
    }
}
