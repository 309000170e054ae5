import Domain
import Text

/// What a meeting reviews, section by section. Services and posts only: never a person's name.
struct MeetingSheet {
    private let meeting: Record
    private let context: Context

    init(_ meeting: Record, _ context: Context) {
        self.meeting = meeting
        self.context = context
    }

    var rows: [SheetRow] {
        ConflictRows.rows(meeting, of: meeting.reference, context) + agenda + decisions + earlier + lateActions + blocked + settled
            + dropped
            + next + presence
    }

    /// `21-04` after `21-03`; the meeting's number stands before the dash.
    static func nextReference(_ ref: Ref, _ context: Context) -> String {
        guard let meeting = context.dossier.record(ref.record) else { return "" }
        let taken = own(ref, context).map { $0[Decision.reference] }
        let number = meeting[Meeting.number].map { Digits.of($0, count: 2) } ?? ""
        return taken.compactMap { NextReference.following($0, among: taken) }.last
            ?? NextReference.after(taken, prefix: number + "-", digits: 2)
    }

    private static func own(_ ref: Ref, _ context: Context) -> [Record] {
        context.dossier.uses(of: ref).filter { $0.source.kind == "decisions" && $0.field == Decision.meeting.key }
            .compactMap { context.dossier.record($0.source.record) }
            .sorted { NaturalOrder.precedes($0[Decision.reference], $1[Decision.reference]) }
    }

    private func section(_ fr: String, _ en: String, _ rows: [SheetRow], empty: Phrase? = nil) -> [SheetRow] {
        let heading = SheetRow(heading: context.text(fr: "\(fr) (\(rows.count))", en: "\(en) (\(rows.count))"))
        if rows.isEmpty { return empty.map { [heading, SheetRow(.empty, $0[context.language], tone: .muted)] } ?? [] }
        return [heading] + rows
    }

    private var agenda: [SheetRow] {
        let points = meeting[Meeting.agenda].sorted { (AgendaPoint.rank.value(in: $0) ?? .max) < (AgendaPoint.rank.value(in: $1) ?? .max) }
        let rows = points.enumerated().map { place, point -> SheetRow in
            let service = AgendaPoint.service.value(in: point).map { "  (\(context.naming.short($0)))" } ?? ""
            let text = "\(place + 1). \(AgendaPoint.title.value(in: point))\(service)"
            return SheetRow(.empty, text, .nested(Path(Meeting.agenda.key).element(point["id"]?.text ?? "")))
        }
        return section("ORDRE DU JOUR", "AGENDA", rows, empty: Phrase(fr: "Aucun sujet : O en ajoute un.", en: "No subject: O adds one."))
    }

    private var decisions: [SheetRow] {
        let rows = Self.own(meeting.reference, context).map { decision($0) }
        return section(
            "DÉCISIONS DE CETTE SÉANCE", "DECISIONS OF THIS MEETING", rows,
            empty: Phrase(fr: "Aucune pour l'instant : A en enregistre une.", en: "None yet: A records one."))
    }

    private var earlierDecisions: [Record] {
        guard meeting[Meeting.status] == .planned else { return [] }
        return context.dossier.records("decisions").filter { $0[Decision.meeting] != meeting.reference }
    }

    /// Decisions of earlier meetings: those carried to this one, then the open ones as they were first due: what is settled
    /// or carried today stays in its place.
    private var earlier: [SheetRow] {
        let carried = earlierDecisions.filter { $0[Decision.outcome] == .postponed && $0[Decision.postponedTo] == meeting.reference }
        let open = earlierDecisions.filter {
            $0.isOpenDecision || $0[Decision.doneOn] == context.today || $0[Decision.droppedOn] == context.today
        }
        .sorted { (Self.firstDue($0)?.number ?? .max) < (Self.firstDue($1)?.number ?? .max) }
        return section("SUITES DES SÉANCES PRÉCÉDENTES", "EARLIER DECISIONS", (carried + open).map { decision($0) })
    }

    private static func firstDue(_ decision: Record) -> Day? {
        decision[Decision.postponements].first.flatMap { Postponement.from.value(in: $0) } ?? decision[Decision.due]
    }

    /// What was carried out since the last meeting, or on its day.
    private var settled: [SheetRow] {
        section("RÉALISÉES DEPUIS LA DERNIÈRE SÉANCE", "CARRIED OUT SINCE THE LAST MEETING", sinceTheLast(Decision.doneOn))
    }

    /// What was given up since, with its reason.
    private var dropped: [SheetRow] {
        section("ABANDONNÉES DEPUIS LA DERNIÈRE SÉANCE", "DROPPED SINCE THE LAST MEETING", sinceTheLast(Decision.droppedOn))
    }

    private func sinceTheLast(_ day: Field<Day?>) -> [SheetRow] {
        guard let last = context.facts.cycle.lastCopil?[Meeting.day] else { return [] }
        return earlierDecisions.filter { $0[day].map { $0 >= last && $0 < context.today } ?? false }
            .sorted { NaturalOrder.precedes($0[Decision.reference], $1[Decision.reference]) }
            .map { decision($0) }
    }

    private var lateActions: [SheetRow] {
        guard meeting[Meeting.status] == .planned else { return [] }
        let late = context.facts.toDo.entries(.actionsLate).compactMap { context.dossier.record($0.ref.record) }
        let rows = late.map { action -> SheetRow in
            let due = action[CorrectiveAction.due].map { Phrase(fr: "échéance \($0.shown)", en: "due \($0.shown)")[context.language] } ?? ""
            let first = action[CorrectiveAction.initialDue].flatMap { $0 == action[CorrectiveAction.due] ? nil : initial($0) } ?? ""
            let service = action[CorrectiveAction.service].map { context.naming.short($0) } ?? ""
            return SheetRow(
                .empty, "\(context.naming.full(action))  [\(service)] \(due)\(first)", .link(action.reference),
                tone: .bad)
        }
        return section("ACTIONS EN RETARD", "LATE ACTIONS", rows)
    }

    private func initial(_ day: Day) -> String {
        Phrase(fr: ", initiale \(day.shown)", en: ", first \(day.shown)")[context.language]
    }

    private var blocked: [SheetRow] {
        guard meeting[Meeting.status] == .planned else { return [] }
        let rows = context.facts.toDo.entries(.blocked).compactMap { context.item($0.ref) }.map { item -> SheetRow in
            let (name, why) = (context.naming.item(item.ref), item[Item.blocked])
            return SheetRow(
                .empty, Phrase(fr: "\(name) : « \(why) »", en: "\(name): “\(why)”")[context.language], .link(item.ref), tone: .bad)
        }
        return section("POINTS BLOQUÉS", "BLOCKED ITEMS", rows)
    }

    /// Where to meet again.
    private var next: [SheetRow] {
        guard meeting[Meeting.type].isCopil, meeting[Meeting.status] == .planned, let day = meeting[Meeting.day] else { return [] }
        let row = context.facts.cycle.copil(after: day).map { next in
            let parts = [
                next[Meeting.day]?.shownWithWeekday[context.language] ?? "", ClockText.shown(next[Meeting.time])[context.language],
                next[Meeting.place],
            ]
            let text = ([context.naming.name(next.reference)] + parts.filter { !$0.isEmpty }).joined(separator: " · ")
            return SheetRow(.empty, text, .link(next.reference))
        }
        let none = Phrase(fr: "Aucune n'est prévue : 5 puis A en ajoute une.", en: "None is planned: 5 then A adds one.")
        let heading = SheetRow(heading: context.text(fr: "PROCHAINE SÉANCE", en: "NEXT MEETING"))
        return [heading, row ?? SheetRow(.empty, none[context.language], tone: .muted)]
    }

    private var presence: [SheetRow] {
        let rows = meeting[Meeting.attendance].map { person -> SheetRow in
            let who = Attendance.post.value(in: person).map { context.naming.name($0) } ?? Attendance.body.value(in: person)
            let by = Attendance.representedBy.value(in: person)
            let text = "\(who) · \(Attendance.presence.value(in: person).phrase[context.language])" + (by.isEmpty ? "" : " (\(by))")
            return SheetRow(.empty, text, .nested(Path(Meeting.attendance.key).element(person["id"]?.text ?? "")))
        }
        return section("PRÉSENCE", "ATTENDANCE", rows)
    }

    private func decision(_ record: Record) -> SheetRow {
        let progress = record[Decision.progress]
        let owner = record[Decision.owner].map { " · \(context.naming.short($0))" } ?? ""
        let due = record[Decision.due].map { Phrase(fr: " · pour le \($0.shown)", en: " · due \($0.shown)")[context.language] } ?? ""
        let first = Self.firstDue(record).flatMap { $0 == record[Decision.due] ? nil : initial($0) } ?? ""
        let isLate = context.dossier.isLate(record, on: context.today)
        let outcome = record[Decision.outcome]
        let isOver = progress == .done || progress == .dropped
        let hasFollowUp = outcome == .approved || outcome == .approvedWithReservation || isOver
        let word = isLate ? late(record) : hasFollowUp ? progress.phrase : outcome.phrase
        let next = outcome == .postponed ? record[Decision.postponedTo].map { " · " + context.naming.name($0) } ?? "" : ""
        let text =
            "\(context.naming.full(record))  [\(word[context.language].unbroken)]\(next)\(owner)\(due)\(first)\(missing(record))\(why(record))"
        return SheetRow(.empty, text, .link(record.reference), tone: isLate ? .bad : progress.tone)
    }

    /// Why it was given up.
    private func why(_ decision: Record) -> String {
        let reason = decision[Decision.reason].split(whereSeparator: \.isNewline).joined(separator: " ")
        guard decision[Decision.progress] == .dropped, !reason.isEmpty else { return "" }
        return Phrase(fr: " · « \(reason) »", en: " · “\(reason)”")[context.language]
    }

    private func late(_ decision: Record) -> Phrase {
        let days = decision[Decision.due].map { context.today - $0 } ?? 0
        let progress = decision[Decision.progress].phrase
        return Phrase(fr: "\(progress.french), en retard de \(days) j", en: "\(progress.english), \(days) d late")
    }

    /// An open decision that nobody owns, or without a date, has no follow-up: it says so.
    private func missing(_ decision: Record) -> String {
        guard decision.isOpenDecision else { return "" }
        switch (decision[Decision.owner] == nil, decision[Decision.due] == nil) {
        case (true, true):
            return Phrase(fr: " · sans suite : ni porteur ni échéance", en: " · no follow-up: no owner, no due date")[context.language]
        case (true, false): return Phrase(fr: " · sans porteur", en: " · no owner")[context.language]
        case (false, true): return Phrase(fr: " · sans échéance", en: " · no due date")[context.language]
        case (false, false): return ""
        }
    }
}
