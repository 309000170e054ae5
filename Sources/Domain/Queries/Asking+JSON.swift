import Text

/// Things as `--json` gives them: as stored, with what is derived of them under `computed`.
extension Asking {
    public func json(_ subject: Subject) -> JSON {
        var tree = stored(subject)
        tree["computed"] = .object(computed(subject))
        return .object(tree)
    }

    /// As stored, with what names it where that stands elsewhere.
    public func stored(_ subject: Subject) -> JSONObject {
        switch subject {
        case .record(let record): record.tree
        case .engagement(let engagement): engagement.tree
        case .item(let item): stored(item)
        case .waiting(let row): stored(row)
        case .deposit(let deposit): stored(deposit)
        case .line: JSONObject()
        }
    }

    public func computed(_ subject: Subject) -> JSONObject {
        var computed = derived(subject)
        computed.note(facts)
        return computed
    }

    private func derived(_ subject: Subject) -> JSONObject {
        switch subject {
        case .record(let record): computed(record)
        case .engagement(let engagement): computed(engagement)
        case .item(let item): computed(item)
        case .waiting(let row): computed(row)
        case .deposit(let deposit): JSONObject(["name": .string(deposit.shownName), "fit": .bool(deposit.obstacle == nil)])
        case .line: JSONObject()
        }
    }

    // MARK: Records

    private func computed(_ record: Record) -> JSONObject {
        let uses = Set(dossier.usesOfAnything(in: record.key).map(\.source)).sorted().map(\.text)
        var computed = JSONObject([
            "ref": .string(record.reference.text), "name": .string(naming.full(record)), "used_by": .strings(uses),
        ])
        computed["standing"] = facts.standing(of: record)?.json(language)
        return computed
    }

    // MARK: Points

    /// Its id is its address, which is unique.
    private func stored(_ item: ChecklistItem) -> JSONObject {
        var tree = item.tree
        tree["id"] = .string("\(item.checklist.id)/\(item.id)")
        tree["reference"] = .string(item.reference)
        tree["engagement"] = .string(item.engagement.ref.text)
        tree["unit"] = .string(item.unit.text)
        tree["text"] = .string(item.title)
        tree["progress"] = tree["progress"] ?? .string(Progress.todo.rawValue)
        tree["result"] = tree["result"] ?? .string(ItemResult.notAssessed.rawValue)
        return tree
    }

    private func computed(_ item: ChecklistItem) -> JSONObject {
        let strip = item.recurrence == .none ? nil : Strip(item, on: today)
        let standing = facts.standing(of: item, strip: strip)
        var computed = JSONObject([
            "ref": .string(item.ref.text), "item": .string(item.id), "status": .string(standing.value),
            "standing": standing.json(language), "unit_name": .string(item.unit.phrase(in: dossier)[language]),
            "engagement_reference": .string(item.engagement.reference), "recurrence": .string(item.recurrence.rawValue),
        ])
        computed["due"] = item.due(on: today).map { .string($0.text) }
        computed["periods"] = strip.map { .array($0.entries.suffix(8).map(\.json)) }
        computed["missed"] = strip.flatMap { $0.missed.isEmpty ? nil : .strings($0.missed.map(\.period.id)) }
        return computed
    }

    // MARK: Engagements

    private func computed(_ engagement: RetainedEngagement) -> JSONObject {
        let readiness = facts.readiness[engagement.ref]
        let number = Engagement.number.value(in: engagement.tree)
        var computed = JSONObject([
            "ref": .string(engagement.ref.text), "reference": .string(engagement.reference),
            "number": number.isEmpty ? .null : .string(number),
            "provisional": .bool(engagement.isProvisional), "example": .bool(engagement.isExample),
            "module_title": .string(engagement.moduleTitle),
            "state": .string((readiness?.state ?? .toComplete).rawValue), "held": .integer(readiness?.held ?? 0),
            "in_place": .integer(readiness?.tally.inPlace ?? 0), "applicable": .integer(readiness?.applicable ?? 0),
            "as_of": .string(facts.readiness.asOf.text),
            "checklists": .strings(engagement.checklists.map { Ref($0).text }),
            "reasons": .array((readiness?.reasons ?? []).map(\.json)),
        ])
        computed["standing"] = facts.standing(of: engagement.ref)?.json(language)
        return computed
    }

    // MARK: What waits

    /// With what presses most, then every reason.
    private func stored(_ row: ToDo.Row) -> JSONObject {
        var tree = JSONObject(["ref": .string(row.ref.text)])
        if let first = row.reasons.first { tell(first, in: &tree) }
        tree["reminders"] = .integer(dossier.reminders(of: row.ref))
        tree["service"] = row.service.map { .string($0.text) }
        tree["reasons"] = .array(
            row.reasons.map { entry in
                var reason = JSONObject()
                tell(entry, in: &reason)
                return .object(reason)
            })
        return tree
    }

    private func tell(_ entry: ToDo.Entry, in tree: inout JSONObject) {
        tree["category"] = .string(entry.category.name)
        tree["day"] = entry.day.map { .string($0.text) }
        tree["count"] = entry.count > 1 ? .integer(entry.count) : nil
        tree["periods"] = entry.periods.isEmpty ? nil : .strings(entry.periods.map(\.id))
        tree["detail"] = entry.detail.map { .string($0[language]) }
    }

    private func computed(_ row: ToDo.Row) -> JSONObject {
        var computed = JSONObject([
            "name": .string(naming.name(row.ref)), "urgent": .bool(row.isUrgent),
            "reasons": .strings(row.reasons.map { naming.reason($0, on: today)[language] }),
        ])
        computed["standing"] = facts.standing(of: row.ref)?.json(language)
        return computed
    }

    private func stored(_ deposit: Deposit) -> JSONObject {
        var tree = JSONObject(["category": .string("deposit"), "path": .string(deposit.path), "size": .integer(deposit.size)])
        tree["service"] = dossier.service(ofDeposit: deposit).map { .string($0.text) }
        return tree
    }
}

extension JSONObject {
    /// Of which day it is, where another than today is looked at.
    public mutating func note(_ facts: Facts) {
        if facts.seenFrom != nil { self["as_of"] = .string(facts.today.text) }
    }
}

extension Strip.Entry {
    fileprivate var json: JSON {
        var object = JSONObject(["id": .string(period.id), "mark": .string("\(mark)"), "due": .string(period.last.text)])
        object["done_on"] = doneOn.map { .string($0.text) }
        return .object(object)
    }
}

extension Reason {
    fileprivate var json: JSON {
        var object = JSONObject(["cause": .string(cause.name), "ref": .string(ref.text)])
        object["item"] = item.map { .string($0.text) }
        object["day"] = day.map { .string($0.text) }
        return .object(object)
    }
}

extension Reason.Cause {
    /// `evidence_expired`.
    var name: String { "\(self)".snakeCased }
}
