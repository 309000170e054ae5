import Text

/// An audit as it is told when a dossier is made: one to come, or one of the past with what it left open.
public struct ToldAudit: Sendable, Hashable {
    public struct OpenFinding: Sendable, Hashable {
        public let grade: Finding.Grade
        public let verbatim: String
        /// The number of the exigence it is about, where it is told.
        public let engagement: String?

        public init(_ grade: Finding.Grade, _ verbatim: String, engagement: String? = nil) {
            self.grade = grade
            self.verbatim = verbatim
            self.engagement = engagement
        }
    }

    public let type: Audit.AuditType
    public let day: Day
    public var findings: [OpenFinding] = []

    public init(_ type: Audit.AuditType, on day: Day, findings: [OpenFinding] = []) {
        self.type = type
        self.day = day
        self.findings = findings
    }
}

extension ToldAudit {
    /// The audit and its open findings; planned as long as its day has not come.
    /// An external one held since the label was awarded is its follow-up.
    func records(of referential: Record, today: Day, awardedOn: Day?, avoiding taken: inout Set<String>) -> [Record] {
        let name = type.phrase.french
        let title = name.prefix(1).uppercased() + name.dropFirst()
        let isPast = day < today
        let id = RecordID.slug(of: isPast ? "\(name) \(day.text)" : name, avoiding: taken)
        taken.insert(id)
        let audit = RecordKey("audits", id)
        let isFollowUp = type == .external && isPast && awardedOn.map { $0 < day } ?? false
        let writes =
            (isFollowUp ? [Audit.stage.write(.followUp)] : []) + [
                Audit.title.write(isPast ? "\(title) \(day.parts.year)" : title), Audit.type.write(type),
                Audit.status.write(isPast ? .held : .planned), Audit.from.write(day),
            ]
        let own = findings.enumerated().map { place, finding in
            Record.made(
                RecordKey("findings", "\(id)-\(place + 1)"),
                [
                    Finding.audit.write(Ref(audit)), Finding.grade.write(finding.grade), Finding.verbatim.write(finding.verbatim),
                    Finding.engagement.write(finding.engagement.flatMap { referential.engagement(numbered: $0) }),
                ])
        }
        return [Record.made(audit, writes)] + own
    }
}

extension Record {
    /// The exigence of a référentiel that bears a number, « 4 » or « n° 4 ».
    public func engagement(numbered number: String) -> Ref? {
        let wanted = number.filter { $0.isLetter || $0.isNumber || $0 == "." }
        let found = self[Referential.engagements].first { !wanted.isEmpty && Engagement.number.value(in: $0) == wanted }
        return found.flatMap { $0["id"]?.text }.map { Ref(key, nested: $0) }
    }

    /// A record that stands nowhere yet.
    static func made(_ key: RecordKey, _ writes: [Write]) -> Record { Record(key, Edit(key, base: nil, writes: writes).mine) }
}
