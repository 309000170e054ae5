extension Acts {
    /// Space: evidence validated, all those given that are not; when all are, the validation is taken back. One act.
    public func validate(_ evidence: [Record]) -> Change? {
        let open = evidence.filter { $0.evidenceState(on: today) != .validated && $0.hasSubstance }
        if open.isEmpty {
            let done = evidence.filter { $0[Evidence.state] == .validated }
            return together(done.map { edit($0, [Evidence.state.write(.toValidate)], verb: .edit) })
        }
        return together(open.map { edit($0, [Evidence.state.write(.validated)], verb: .validate) })
    }

    /// Evidence sent back with the sentence that says what is missing. One act.
    public func sendBack(_ evidence: [Record], because reason: String) -> Change? {
        together(evidence.map { edit($0, [Evidence.state.write(.toComplete), Evidence.reason.write(reason)], verb: .sendBack) })
    }

    /// The state of new evidence for a point.
    public func newState(for item: ChecklistItem) -> Evidence.State { item.provesItself ? .validated : .toValidate }
}
