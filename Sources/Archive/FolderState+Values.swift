import Domain

extension FolderState {
    /// New values that cannot be, and deadlines pushed back without a reason: refused where an act is stored, whoever asks. What is
    /// undone or done again is left as it was.
    func untenable(_ plan: Plan) -> [Refusal] {
        guard plan.direction == .do, ![.layDown, .outside, .accept].contains(plan.act.verb) else { return [] }
        let change = Change(plan.act, plan.edits)
        return Plausibility(today: options.day(plan.at)).refusals(of: change, in: dossier) + change.unexplained
    }
}
