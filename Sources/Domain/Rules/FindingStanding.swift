extension Record {
    /// A finding that keeps a gap open until it is lifted.
    public var isOpenGap: Bool { self[Finding.grade].opensGap && self[Finding.liftedOn] == nil }
}

extension Dossier {
    /// The exigences a finding concerns, directly or through the points it names; none: it opens a gap nowhere.
    public func engagements(of finding: Record) -> Set<Ref> {
        let throughItems = finding[Finding.items].compactMap { record($0.record).flatMap { $0[Checklist.engagement] } }
        return Set((throughItems + [finding[Finding.engagement]].compactMap(\.self)).filter { structure.engagement($0) != nil })
    }
}
