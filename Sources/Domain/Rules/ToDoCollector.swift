import Text

/// Walks a dossier once for `ToDo`.
struct ToDoCollector {
    private let dossier: Dossier
    private let today: Day
    private let cycle: Cycle
    /// The last day that counts of those to come.
    private let soon: Day
    private let checks: [Checks.Found]
    private var audit: Day { cycle.reference(today: today) }

    init(_ dossier: Dossier, today: Day, _ cycle: Cycle, until last: Day, _ checks: [Checks.Found]) {
        self.dossier = dossier
        self.today = today
        self.cycle = cycle
        soon = last
        self.checks = checks
    }

    var all: [ToDo.Entry] { conflicts + past + items + evidence + dated + findings + documents + found }

    private func entry(
        _ category: ToDo.Category, _ ref: Ref, _ day: Day?, _ service: Ref? = nil, periods: [Period] = [], detail: Phrase? = nil
    ) -> ToDo.Entry {
        ToDo.Entry(category: category, ref: ref, day: day, service: service, periods: periods, detail: detail)
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
        dossier.items.flatMap { item -> [ToDo.Entry] in
            let service = item.unit.level == .service ? item.unit.ref : nil
            let strip = item.recurrence == .none ? nil : Strip(item, on: today)
            let status = ItemStatus(item, today: today, strip: strip)
            guard status == .blocked else { return [waiting(item, status, strip, service)].compactMap(\.self) }
            // what cannot be done is late all the same
            let late = waiting(item, ItemStatus(item, today: today, strip: strip, isFree: true), strip, service)
            return [entry(.blocked, item.ref, item[Item.blockedOn], service), late].compactMap(\.self)
        }
    }

    private func waiting(_ item: ChecklistItem, _ status: ItemStatus, _ strip: Strip?, _ service: Ref?) -> ToDo.Entry? {
        switch status {
        case .late: return entry(.itemsLate, item.ref, item[Item.due], service)
        case .periodMissed:
            let missed = (strip?.missed ?? []).map(\.period)
            return entry(.periodsMissed, item.ref, missed.last?.last, service, periods: missed)
        case .toReview where item.hasProof: return nil
        case .todo, .toVerify, .inProgress, .toReview: return dueSoon(item, strip).map { entry(.dueSoon, item.ref, $0, service) }
        default: return nil
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

    /// Records of every kind that has a due day: late, or soon.
    private var dated: [ToDo.Entry] {
        dossier.schema.kinds.filter { $0.isLate != nil }.flatMap { kind in
            dossier.records(kind.name).compactMap { record -> ToDo.Entry? in
                guard kind.isOpen?(record) ?? false, let due = kind.due(of: record), due <= soon else { return nil }
                return entry(due < today ? .late(ToDo.LateKind(kind)) : .dueSoon, record.reference, due, dossier.service(of: record))
            }
        }
    }

    private var findings: [ToDo.Entry] {
        dossier.records("findings").flatMap { finding -> [ToDo.Entry] in
            guard finding.isOpenGap else { return answer(finding) }
            let isApart = dossier.engagements(of: finding).isEmpty
            return answer(finding) + [entry(.gaps, finding.reference, nil)] + (isApart ? [entry(.gapsApart, finding.reference, nil)] : [])
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
        dossier.records("documents").flatMap { document -> [ToDo.Entry] in
            let service = document[FunctionalDocument.service]
            let signature =
                document[FunctionalDocument.state] == .signature
                ? [entry(.signatures, document.reference, FunctionalDocument.since(document), service)] : []
            return signature + (document.isUndatedForUsers ? [entry(.undatedForUsers, document.reference, nil, service)] : [])
        }
    }

    /// What the checks found: of each, a thing once.
    private var found: [ToDo.Entry] {
        var places: [Hit: Int] = [:]
        var found: [(hit: Hit, details: [Phrase])] = []
        for (check, hit) in checks {
            let key = Hit(code: check.code, ref: hit.ref.thing)
            let details = [hit.detail].compactMap(\.self)
            if let place = places[key] {
                found[place].details += details
            } else {
                places[key] = found.count
                found.append((key, details))
            }
        }
        return found.map { hit, details in
            entry(.check(hit.code), hit.ref, nil, service(of: hit.ref), detail: Self.joined(details))
        }
    }

    private func service(of ref: Ref) -> Ref? {
        switch ref.kind {
        case Checklist.name: dossier.item(ref).map(\.unit).flatMap { $0.level == .service ? $0.ref : nil }
        case Evidence.kind.name: dossier.service(ofEvidence: ref)
        default: dossier.record(ref.record).flatMap { dossier.service(of: $0) }
        }
    }

    private struct Hit: Hashable {
        let code: String
        let ref: Ref
    }

    private static func joined(_ details: [Phrase]) -> Phrase? {
        details.isEmpty
            ? nil
            : Phrase(fr: details.map(\.french).joined(separator: ", "), en: details.map(\.english).joined(separator: ", "))
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
