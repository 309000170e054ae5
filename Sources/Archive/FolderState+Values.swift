import Domain

extension FolderState {
    /// New values that cannot be: refused where an act is stored, whoever asks. What is undone or done again is left as it was.
    func implausible(_ plan: Plan) -> [Refusal] {
        guard plan.direction == .do, ![.layDown, .outside, .accept].contains(plan.act.verb) else { return [] }
        return Plausibility(today: options.day(plan.at)).refusals(of: Change(plan.act, plan.edits), in: dossier)
    }
}
