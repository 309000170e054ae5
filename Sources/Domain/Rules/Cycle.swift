import Text

/// The dates a dossier lives by: the next audit, the next COPIL, the label.
public struct Cycle: Sendable {
    /// The next external audit, else the next audit of any type.
    public let nextAudit: Record?
    public let lastHeldAudit: Record?
    public let nextCopil: Record?
    public let lastCopil: Record?
    public let label: Record?
    /// Audits whose days are over and that are still « prévus »: nobody said yet what came of them.
    public let auditsWithoutResult: [Record]
    /// The follow-up of the label in force, where its day is over and none was held.
    public let followUpOverdue: Day?
    /// By their day, without the cancelled ones.
    private let copils: [Record]

    public init(_ dossier: Dossier, today: Day) {
        let audits = dossier.records("audits").filter { $0[Audit.from] != nil }.sorted { day($0) < day($1) }
        let planned = audits.filter { $0[Audit.status] == .planned && ($0[Audit.to] ?? day($0)) >= today }
        nextAudit = planned.first { $0[Audit.type] == .external } ?? planned.first
        auditsWithoutResult = audits.filter { $0[Audit.status] == .planned && ($0[Audit.to] ?? day($0)) < today }
        lastHeldAudit = audits.last { $0[Audit.status] == .held }
        let copils = dossier.records("meetings").filter { $0[Meeting.type].isCopil && $0[Meeting.status] != .cancelled }
            .sorted { ($0[Meeting.day] ?? Day(number: 0)) < ($1[Meeting.day] ?? Day(number: 0)) }
        self.copils = copils
        nextCopil = copils.first { $0[Meeting.status] == .planned && ($0[Meeting.day] ?? Day(number: 0)) >= today }
        lastCopil = copils.last { $0[Meeting.status] == .held }
        label = dossier.records("labels").max { Self.rank($0) < Self.rank($1) }
        followUpOverdue = label.flatMap { Self.followUpOverdue($0, audits, today) }
    }

    /// Held as the label says, or by an audit of that stage since the label was awarded.
    private static func followUpOverdue(_ label: Record, _ audits: [Record], _ today: Day) -> Day? {
        guard label[Label.status] == .inForce, let due = label[Label.followUpOn], due < today, label[Label.followUpHeldOn] == nil,
            label[Label.endsOn].map({ today <= $0 }) ?? true
        else { return nil }
        let awarded = label[Label.awardedOn] ?? due
        let isHeld = audits.contains { $0[Audit.stage] == .followUp && $0[Audit.status] == .held && awarded <= day($0) }
        return isHeld ? nil : due
    }

    /// The first COPIL planned after a day.
    public func copil(after day: Day) -> Record? {
        copils.first { $0[Meeting.status] == .planned && $0[Meeting.day].map { $0 > day } ?? false }
    }

    public var nextAuditDay: Day? { nextAudit.flatMap { $0[Audit.from] } }
    /// The day readiness is shown for: the next audit's, else today.
    public func reference(today: Day) -> Day { nextAuditDay ?? today }

    private static func rank(_ label: Record) -> Int {
        switch label[Label.status] {
        case .inForce: Int.max
        case .inProgress: Int.max - 1
        case .expired: label[Label.endsOn]?.number ?? 0
        }
    }
}

private func day(_ audit: Record) -> Day { audit[Audit.from] ?? Day(number: 0) }
