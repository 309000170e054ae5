import Text

/// An audit as it is told when a dossier is made: one to come, or one of the past with what it left open.
public struct ToldAudit: Sendable, Hashable {
    public struct OpenFinding: Sendable, Hashable {
        public let grade: Finding.Grade
        public let verbatim: String

        public init(_ grade: Finding.Grade, _ verbatim: String) {
            self.grade = grade
            self.verbatim = verbatim
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
    func records(today: Day, avoiding taken: inout Set<String>) -> [Record] {
        let name = type.phrase.french
        let title = name.prefix(1).uppercased() + name.dropFirst()
        let isPast = day < today
        let id = RecordID.slug(of: isPast ? "\(name) \(day.text)" : name, avoiding: taken)
        taken.insert(id)
        let audit = RecordKey("audits", id)
        let writes = [
            Audit.title.write(isPast ? "\(title) \(day.parts.year)" : title), Audit.type.write(type),
            Audit.status.write(isPast ? .held : .planned), Audit.from.write(day),
        ]
        let own = findings.enumerated().map { place, finding in
            Record.made(
                RecordKey("findings", "\(id)-\(place + 1)"),
                [
                    Finding.audit.write(Ref(audit)), Finding.grade.write(finding.grade), Finding.verbatim.write(finding.verbatim),
                ])
        }
        return [Record.made(audit, writes)] + own
    }
}

extension Record {
    /// A record that stands nowhere yet.
    static func made(_ key: RecordKey, _ writes: [Write]) -> Record { Record(key, Edit(key, base: nil, writes: writes).mine) }
}
