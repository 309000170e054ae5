extension Acts {
    /// A decision comes back at a later meeting: one that was taken is due that day, any other is postponed to it.
    public func carry(_ decision: Record, to meeting: Record) -> Change {
        switch decision[Decision.outcome] {
        case .approved, .approvedWithReservation: edit(decision, [Decision.due.write(meeting[Meeting.day])])
        case .postponed, .notRetained, .toExamine, .acknowledged:
            edit(decision, [Decision.outcome.write(.postponed), Decision.postponedTo.write(meeting.reference)])
        }
    }
}
