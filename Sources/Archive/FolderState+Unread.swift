import Domain

extension FolderState {
    /// Whether rows of a table may be made into records: not beside a file of their kind that cannot be read, which may be the same.
    func checkRead(_ plan: Plan) throws(ArchiveError) {
        guard plan.act.verb == .importTable, plan.direction == .do else { return }
        let made = Set(plan.edits.filter { dossier.record($0.record) == nil }.map(\.record.kind))
        let unread = problems.values.filter { problem in
            !problem.isAboutFormat && made.contains { problem.file.hasPrefix($0.rawValue + "/") }
        }
        if let first = unread.min(by: { ByteOrder.precedes($0.file, $1.file) }) { throw .unread(first) }
    }
}
