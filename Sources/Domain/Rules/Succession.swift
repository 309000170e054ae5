extension Dossier {
    /// Who answers for a service on a day: itself, or once it ended the one that follows it, and so on. What was written under
    /// its name keeps it.
    public func service(answeringFor service: Ref, on day: Day) -> Ref {
        var (current, seen) = (service, Set([service]))
        while let record = record(current.record), let end = record[Service.to], end < day, let next = record[Service.successor],
            seen.insert(next).inserted
        {
            current = next
        }
        return current
    }
}

extension Record {
    /// A site that left the approach before a day.
    func hasLeft(on day: Day) -> Bool { self[Site.leftOn].map { $0 < day } ?? false }
    /// A service that ended before a day.
    func hasEnded(on day: Day) -> Bool { self[Service.to].map { $0 < day } ?? false }
}

extension Dossier {
    /// Who answers for a unit on a day: itself, the service that follows one that ended; nil where nobody does any more.
    func answering(_ unit: Unit, on day: Day) -> Unit? {
        guard let ref = unit.ref else { return unit }
        switch unit {
        case .department: return unit
        case .site:
            guard let site = record(ref.record) else { return unit }
            return site.isDeleted || site.hasLeft(on: day) ? nil : unit
        case .service:
            guard record(ref.record) != nil else { return unit }
            let last = service(answeringFor: ref, on: day)
            guard let service = record(last.record), !service.isDeleted, !service.hasEnded(on: day) else { return nil }
            return .service(last.record.id)
        }
    }
}
