/// Judges one engagement after another with the findings of the dossier at hand.
struct ReadinessJudge: Sendable {
    private let dossier: Dossier
    private let asOf: Day
    private let today: Day
    private let openFindings: [Ref: [Record]]
    /// Sites that join later.
    private let apart: Set<Unit>

    init(_ dossier: Dossier, asOf: Day, today: Day) {
        self.dossier = dossier
        self.asOf = asOf
        self.today = today
        openFindings = Self.openFindings(dossier)
        apart = Set(dossier.records(Site.name).map { Unit.site($0.id) }.filter { $0.isApart(in: dossier, on: asOf) })
    }

    func entry(_ engagement: RetainedEngagement) -> Readiness.Entry {
        let items = dossier.items(of: engagement)
        let applicable = items.filter(\.isApplicable)
        let perItem = applicable.map { shortcomings($0) }
        let counted = counted(applicable)
        let gaps = (openFindings[engagement.ref] ?? []).map { Reason(.openFinding, $0.reference) }
        let empty = items.isEmpty ? [Reason(.noItem, engagement.ref)] : []
        let reasons = gaps + empty + counted.flatMap { perItem[$0] }
        return Readiness.Entry(
            engagement: engagement.ref, state: !gaps.isEmpty ? .openGap : reasons.isEmpty ? .ready : .toComplete, reasons: reasons,
            tally: counted.reduce(Readiness.Tally()) { $0 + tally(perItem[$1]) }, tallies: tallies(applicable, perItem))
    }

    /// Places of the items that count for the exigence: a site that has not joined yet is apart, unless nobody else answers.
    private func counted(_ items: [ChecklistItem]) -> [Int] {
        let joined = items.indices.filter { !apart.contains(items[$0].unit) }
        return joined.isEmpty ? Array(items.indices) : joined
    }

    private func tallies(_ items: [ChecklistItem], _ reasons: [[Reason]]) -> [Unit: Readiness.Tally] {
        var found: [Unit: Readiness.Tally] = [:]
        for (item, reasons) in zip(items, reasons) {
            found[item.unit] = (found[item.unit] ?? Readiness.Tally()) + tally(reasons)
        }
        return found
    }

    private func tally(_ reasons: [Reason]) -> Readiness.Tally {
        var one = Readiness.Tally()
        one.applicable = 1
        one.held = reasons.isEmpty ? 1 : 0
        one.inPlace = reasons.contains { Self.notInPlace.contains($0.cause) } ? 0 : 1
        return one
    }

    private static let notInPlace: Set<Reason.Cause> = [.blocked, .notDone, .periodMissed]

    private func shortcomings(_ item: ChecklistItem) -> [Reason] {
        var found =
            if item.isBlocked { [Reason(.blocked, item.ref, item: item.ref)] } else {
                item.recurrence == .none ? once(item) : periods(item)
            }
        found += item[Item.evidence].compactMap { evidence($0, item) }
        found += item[Item.documents].compactMap { document($0, item) }
        return found
    }

    private func once(_ item: ChecklistItem) -> [Reason] {
        guard item[Item.progress] == .done else { return [Reason(.notDone, item.ref, item: item.ref, day: item[Item.due])] }
        return withoutEvidence(item)
    }

    private func periods(_ item: ChecklistItem) -> [Reason] {
        let strip = Strip(item, on: min(today, asOf))
        let unheld = strip.unheld.map { entry in
            Reason(entry.doneOn == nil ? .periodMissed : .periodLate, item.ref, item: item.ref, day: entry.period.last)
        }
        if !unheld.isEmpty { return unheld }
        guard strip.entries.contains(where: { $0.doneOn != nil }) else { return [Reason(.notDone, item.ref, item: item.ref)] }
        return withoutEvidence(item)
    }

    private func withoutEvidence(_ item: ChecklistItem) -> [Reason] {
        item.hasProof ? [] : [Reason(.withoutEvidence, item.ref, item: item.ref)]
    }

    private func evidence(_ ref: Ref, _ item: ChecklistItem) -> Reason? {
        guard let evidence = dossier.record(ref.record), !evidence.isDeleted else { return nil }
        if let end = evidence[Evidence.expiresOn], end < asOf { return Reason(.evidenceExpired, ref, item: item.ref, day: end) }
        let state = evidence[Evidence.state]
        return state == .validated || state == .toValidate && item.provesItself ? nil : Reason(.evidenceNotValidated, ref, item: item.ref)
    }

    private func document(_ ref: Ref, _ item: ChecklistItem) -> Reason? {
        guard let document = dossier.record(ref.record), !document.isDeleted else { return nil }
        if document[FunctionalDocument.state] != .applicable { return Reason(.documentNotApplicable, ref, item: item.ref) }
        return document[FunctionalDocument.createdOn] == nil ? Reason(.documentUndated, ref, item: item.ref) : nil
    }

    /// Findings that open a gap, by the engagement they concern, directly or through an item.
    private static func openFindings(_ dossier: Dossier) -> [Ref: [Record]] {
        var found: [Ref: [Record]] = [:]
        for finding in dossier.records("findings") where finding.isOpenGap {
            for engagement in dossier.engagements(of: finding) { found[engagement, default: []].append(finding) }
        }
        return found
    }
}
