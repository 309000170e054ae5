import Canvas
import Domain
import Text

/// The points a person answers for as rows of a list, by when they are due.
struct MyPointRows {
    private let points: MyPoints
    private let context: Context
    /// Titles have what the days leave.
    let columns: Columns

    init(_ points: MyPoints, _ context: Context) {
        self.points = points
        self.context = context
        let isNarrow = context.size.width < 60
        let days = points.entries.map { Self.when($0, context).width }.max() ?? 0
        columns = Columns([.fixed(3), .flexible(minimum: 20), .fixed(min(isNarrow ? 12 : 20, days), .trailing)], gap: isNarrow ? 1 : 2)
    }

    /// « 5 à faire, dont 1 renvoyée · 3 périodes non vérifiées · 12 faites en mars »
    var summary: Phrase {
        let returned = points.entries(.returned).count
        let of =
            returned == 0
            ? Phrase(same: "") : Phrase(fr: ", dont \(Count.of(returned, "renvoyée", "renvoyées"))", en: ", \(returned) of them returned")
        let missed =
            points.missed == 0
            ? Phrase(same: "")
            : Phrase(
                fr: " · " + ToDo.Category.periodsMissed.counted(points.missed, context.dossier.levels).french,
                en: " · " + ToDo.Category.periodsMissed.counted(points.missed, context.dossier.levels).english)
        let month = MonthNames.long(context.today.parts.month)
        let done = points.doneThisMonth
        return Phrase(
            fr: "\(points.open) à faire\(of.french)\(missed.french) · \(Count.of(done, "faite", "faites")) en \(month.french)",
            en: "\(points.open) to do\(of.english)\(missed.english) · \(done) done in \(month.english)")
    }

    var rows: [ListRow] {
        MyPoints.Section.allCases.flatMap { section -> [ListRow] in
            let entries = points.entries(section)
            return entries.isEmpty ? [] : [.heading(context.text(name(section)))] + entries.map(row)
        }
    }

    private func row(_ entry: MyPoints.Entry) -> ListRow {
        let tone = tone(entry)
        let cells = [Theme.mark(tone), title(entry), Self.when(entry, context)]
        return ListRow(entry.item.ref, cells, tone: entry.missed.isEmpty ? tone : .bad, of: .item(entry.item))
    }

    private func title(_ entry: MyPoints.Entry) -> SafeText {
        let unit = entry.item.unit == .department ? "" : " · " + entry.item.unit.phrase(in: context.dossier)[context.language]
        let room = columns.widths(in: ListPart.room(context.size.width))[1]
        let title = SafeText(entry.item.title + unit)
        return context.reminded(title, after: missed(entry), times: Reminding.sent(entry.item.tree), width: room)
    }

    /// « manque S40, S47 »: what was not verified in time, beside what is asked now.
    private func missed(_ entry: MyPoints.Entry) -> Phrase? {
        let count = entry.missed.count
        if count > 2 { return Phrase(fr: "manque \(count) périodes", en: "missing \(count) periods") }
        guard count > 0 else { return nil }
        let names = entry.missed.map { isThisYear($0) ? $0.name : $0.dated }
        return Phrase(
            fr: "manque \(names.map(\.french).joined(separator: ", "))", en: "missing \(names.map(\.english).joined(separator: ", "))")
    }

    private func isThisYear(_ period: Period) -> Bool { period.last.parts.year == context.today.parts.year }

    private func tone(_ entry: MyPoints.Entry) -> Tone {
        if entry.returned != nil || entry.item.isBlocked { return .bad }
        if entry.isDone { return .good }
        return entry.due.map { $0 < context.today } ?? false ? .bad : .neutral
    }

    private static func when(_ entry: MyPoints.Entry, _ context: Context) -> SafeText {
        if entry.item.isBlocked { return context.text(fr: "signalé : bloqué", en: "reported: blocked") }
        if entry.returned != nil { return context.text(fr: "à compléter", en: "to complete") }
        if entry.isDone, let day = entry.doneOn { return context.text(fr: "fait le \(day.shownShort)", en: "done \(day.shownShort)") }
        guard let due = entry.due else { return .empty }
        let late = context.today - due
        if late > 0 { return context.text(fr: "en retard de \(late) j", en: "\(late) d late") }
        return late == 0
            ? context.text(fr: "pour aujourd'hui", en: "for today")
            : context.text(fr: "pour le \(due.shownShort)", en: "for \(due.shownShort)")
    }

    private func name(_ section: MyPoints.Section) -> Phrase {
        switch section {
        case .returned: return Phrase(fr: "RENVOYÉE, À COMPLÉTER", en: "RETURNED, TO COMPLETE")
        case .week: return Phrase(fr: "CETTE SEMAINE", en: "THIS WEEK")
        case .month: return Phrase(fr: "CE MOIS", en: "THIS MONTH")
        case .quarter:
            let first = (context.today.parts.month - 1) / 3 * 3 + 1
            let (from, to) = (MonthNames.long(first), MonthNames.long(first + 2))
            return Phrase(fr: "CE TRIMESTRE (\(from.french) à \(to.french))", en: "THIS QUARTER (\(from.english) to \(to.english))")
        case .later: return Phrase(fr: "PLUS TARD", en: "LATER")
        case .undated: return Phrase(fr: "SANS DATE", en: "WITHOUT DATE")
        }
    }

    // MARK: Under the list

    /// Why the point is asked, or what proves it already; what is to be completed, where the file goes.
    func about(_ ref: Ref) -> [Phrase] {
        guard let entry = points.entries.first(where: { $0.item.ref == ref }) else { return [] }
        let why = entry.item.engagement.named
        return [
            note(entry) ?? Phrase(same: context.naming.item(ref)),
            joined(entry) ?? forgotten(entry) ?? said(entry)
                ?? Phrase(fr: "Pourquoi : \(why.french)", en: "Why: \(why.english)"),
        ] + Attaching.place(entry.item, context.duties?.service, context)
    }

    /// « Note : Le panneau est commandé. (agent d'accueil 1) »: the last one, where nothing else has to be said.
    private func said(_ entry: MyPoints.Entry) -> Phrase? {
        func at(_ note: JSONObject) -> String { Note.at.value(in: note)?.text ?? "" }
        guard let note = entry.item[Item.notes].max(by: { at($0) < at($1) }) else { return nil }
        let (text, by) = (Note.text.value(in: note).split(whereSeparator: \.isNewline).joined(separator: " "), Note.author.value(in: note))
        return Phrase(fr: "Note : « \(text) »  \(by)", en: "Note: “\(text)”  \(by)")
    }

    /// « Non vérifié : T3 2026. D : le jour où c'était fait. »
    private func forgotten(_ entry: MyPoints.Entry) -> Phrase? {
        guard entry.returned == nil, !entry.missed.isEmpty else { return nil }
        let told = entry.missed.told
        return Phrase(
            fr: "Non vérifié : \(told.french). Si c'était fait, D dit quel jour.",
            en: "Not verified: \(told.english). If it was done, D says on what day.")
    }

    /// « Preuve jointe : photo du hall.jpg, à valider »
    private func joined(_ entry: MyPoints.Entry) -> Phrase? {
        let present = context.acts.evidence(of: entry.item).filter { context.dossier.record($0.record).map { !$0.isDeleted } ?? false }
        guard entry.returned == nil, let ref = present.last else { return nil }
        let (name, state) = (context.naming.name(ref), context.facts.standing(of: ref)?.phrase ?? Phrase(same: ""))
        return Phrase(
            fr: "Preuve jointe : \(name), \(state.french)", en: "Evidence attached: \(name), \(state.english)")
    }

    private func note(_ entry: MyPoints.Entry) -> Phrase? {
        if let returned = entry.returned {
            let (reason, by) = (returned[Evidence.reason], returned[Evidence.reviewedBy])
            let name = returned[Evidence.title] == entry.item.title ? "" : " (\(returned[Evidence.title]))"
            let signed = by.isBlank ? "" : "  \(by)"
            return Phrase(fr: "À compléter : « \(reason) »\(name)\(signed)", en: "To complete: “\(reason)”\(name)\(signed)")
        }
        guard entry.item.isBlocked else { return nil }
        let (reason, who) = (entry.item[Item.blocked], entry.item[Item.blockedBy])
        if who == context.author {
            return Phrase(fr: "Vous ne pouvez pas, parce que : « \(reason) »", en: "You cannot, because: “\(reason)”")
        }
        let name = who.isEmpty ? Phrase(same: "") : Phrase(fr: ", signalé par \(who)", en: ", reported by \(who)")
        return Phrase(fr: "Bloqué\(name.french), parce que : « \(reason) »", en: "Blocked\(name.english), because: “\(reason)”")
    }
}
