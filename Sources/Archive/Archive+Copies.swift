import Domain

extension Archive {
    /// From a record to its other version, which a tool that synchronises folders left in this file.
    public func differences(ofCopy path: String) -> [Difference] { state.withLock { $0.differences(ofCopy: path) } }

    /// Takes the other version into the record or leaves it; the copy is set aside as `….json.ecarte`.
    public func settleCopy(_ path: String, takesIt: Bool, who: Who, at: Instant) -> CommitAnswer {
        state.withLock { $0.settleCopy(path, takesIt: takesIt, who, at) }
    }
}
