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
