/// Walks a dossier once for `ToDo`.
struct ToDoCollector {
    private let dossier: Dossier
    private let today: Day
    private let cycle: Cycle
    private var audit: Day { cycle.reference(today: today) }

    init(_ dossier: Dossier, today: Day, _ cycle: Cycle) {
        self.dossier = dossier
        self.today = today
        self.cycle = cycle
    }

    var all: [ToDo.Entry] { conflicts + past + items + evidence + actions + decisions + findings + documents }

    private var soon: Day { today + ToDo.horizon }

    private func entry(_ category: ToDo.Category, _ ref: Ref, _ day: Day?, _ service: Ref? = nil, periods: [Period] = []) -> ToDo.Entry {
        ToDo.Entry(category: category, ref: ref, day: day, service: service, periods: periods)
    }

    private var conflicts: [ToDo.Entry] {
        dossier.schema.kinds.flatMap { dossier.records($0.name) }.flatMap { record in
            record.disagreements.map { entry(.conflicts, $0.subject(in: record), nil) }
        }
    }

    /// What was planned for a day that is over, and of which nothing was said since.
    private var past: [ToDo.Entry] {
        let audits = cycle.auditsWithoutResult.map { entry(.auditResults, $0.reference, $0[Audit.to] ?? $0[Audit.from]) }
        let meetings = dossier.records("meetings").filter { $0.isPastMeeting(on: today) }
        let followUp = cycle.followUpOverdue.flatMap { day in cycle.label.map { entry(.followUpOverdue, $0.reference, day) } }
        return audits + [followUp].compactMap(\.self) + meetings.map { entry(.meetingsPast, $0.reference, $0[Meeting.day]) }
    }

    private var items: [ToDo.Entry] {
        dossier.items.compactMap { item in
            let service = item.unit.level == .service ? item.unit.ref : nil
            let strip = item.recurrence == .none ? nil : Strip(item, on: today)
            switch ItemStatus(item, today: today, strip: strip) {
            case .blocked: return entry(.blocked, item.ref, item[Item.blockedOn], service)
            case .late: return entry(.itemsLate, item.ref, item[Item.due], service)
            case .periodMissed:
                let missed = (strip?.missed ?? []).map(\.period)
                return entry(.periodsMissed, item.ref, missed.last?.last, service, periods: missed)
            case .toReview where item.hasProof: return nil
            case .todo, .toVerify, .inProgress, .toReview: return dueSoon(item, strip).map { entry(.dueSoon, item.ref, $0, service) }
            default: return nil
            }
        }
    }

    /// Where the last working day of a period is over, the day the period ends.
    private func dueSoon(_ item: ChecklistItem, _ strip: Strip?) -> Day? {
        let due = strip?.current.map { $0.due < today ? $0.period.last : $0.due } ?? item[Item.due]
        return due.flatMap { $0 <= soon ? $0 : nil }
    }

    private var evidence: [ToDo.Entry] {
        dossier.records("evidence").compactMap { record in
            let ref = record.reference
            switch record.evidenceState(on: today) {
            case .toValidate where !dossier.needsValidation(ref): return nil
            case .toValidate: return entry(.evidenceToValidate, ref, record[Evidence.effectiveOn], dossier.service(ofEvidence: ref))
            case .toComplete: return entry(.evidenceToComplete, ref, record[Evidence.effectiveOn], dossier.service(ofEvidence: ref))
            case .toRenew: return entry(.evidenceExpiring, ref, record[Evidence.expiresOn], dossier.service(ofEvidence: ref))
            default:
                guard let end = record[Evidence.expiresOn], end < audit else { return nil }
                return entry(.evidenceExpiring, ref, end, dossier.service(ofEvidence: ref))
            }
        }
    }

    private var actions: [ToDo.Entry] {
        dossier.records("actions").compactMap { action in
            guard action[CorrectiveAction.state].isOpen, let due = action[CorrectiveAction.due], due <= soon else { return nil }
            return entry(
                dossier.isLate(action, on: today) ? .actionsLate : .dueSoon, action.reference, due, action[CorrectiveAction.service])
        }
    }

    private var decisions: [ToDo.Entry] {
        dossier.records("decisions").compactMap { decision in
            guard decision.isOpenDecision, let due = decision[Decision.due], due <= soon else { return nil }
            return entry(dossier.isLate(decision, on: today) ? .decisionsLate : .dueSoon, decision.reference, due)
        }
    }

    private var findings: [ToDo.Entry] {
        dossier.records("findings").flatMap { finding in
            let isApart = finding.isOpenGap && dossier.engagements(of: finding).isEmpty
            return (isApart ? [entry(.gapsApart, finding.reference, nil)] : []) + answer(finding)
        }
    }

    private func answer(_ finding: Record) -> [ToDo.Entry] {
        [finding].compactMap { finding in
            guard finding[Finding.liftedOn] == nil, finding[Finding.answer].isBlank, let due = finding[Finding.answerDue] else {
                return nil
            }
            return entry(.answersDue, finding.reference, due)
        }
    }

    private var documents: [ToDo.Entry] {
        dossier.records("documents").compactMap { document in
            let service = document[FunctionalDocument.service]
            if document[FunctionalDocument.state] == .signature {
                return entry(.signatures, document.reference, FunctionalDocument.since(document), service)
            }
            return document.isUndatedForUsers ? entry(.undatedForUsers, document.reference, nil, service) : nil
        }
    }
}

extension Dossier {
    /// Still open after its day, as its kind says.
    public func isLate(_ record: Record, on day: Day) -> Bool { schema[record.kind]?.isLate?(record, day) ?? false }
}

extension Record {
    /// A decision that asks for something not yet carried out.
    public var isOpenDecision: Bool {
        let outcome = self[Decision.outcome]
        let progress = self[Decision.progress]
        return outcome != .notRetained && outcome != .postponed && outcome != .acknowledged
            && (progress == .todo || progress == .inProgress)
    }

    /// A meeting whose day is over and that is still « prévue ».
    func isPastMeeting(on day: Day) -> Bool { self[Meeting.status] == .planned && self[Meeting.day].map { $0 < day } ?? false }

    /// A document that users see or take away, without its date: the finding of Bobigny (seed 002).
    public var isUndatedForUsers: Bool {
        self[FunctionalDocument.destination] != .internal && self[FunctionalDocument.createdOn] == nil
            && self[FunctionalDocument.state] != .repealed && self[FunctionalDocument.state] != .toCreate
    }
}
