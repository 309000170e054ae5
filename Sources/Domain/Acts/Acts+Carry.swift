extension Acts {
    /// A decision comes back at a later meeting: one that was taken is due that day, any other is postponed to it.
    public func carry(_ decision: Record, to meeting: Record) -> Change {
        switch decision[Decision.outcome] {
        case .approved, .approvedWithReservation:
            // where it had no day, or a later one, it is kept all the same that it comes back there
            let place = Path(Decision.postponements.key).element("\(today.text)-\(decision[Decision.postponements].count + 1)")
            return edit(
                decision,
                [
                    Decision.due.write(meeting[Meeting.day]), Postponement.on.write(today, in: place),
                    Postponement.from.write(decision[Decision.due], in: place), Postponement.to.write(meeting[Meeting.day], in: place),
                    Postponement.meeting.write(meeting.reference, in: place),
                ], verb: .postpone)
        case .postponed, .notRetained, .toExamine, .acknowledged:
            return edit(
                decision, [Decision.outcome.write(.postponed), Decision.postponedTo.write(meeting.reference)], verb: .postpone)
        }
    }
}
