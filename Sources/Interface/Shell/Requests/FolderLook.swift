import Text

/// What the session sees where a new dossier is to stand.
public struct FolderLook: Sendable {
    /// As it was typed.
    public let asked: String
    /// From the root.
    public let path: String
    /// Why no dossier can be made there.
    public let problem: Phrase?

    public init(asked: String, path: String, problem: Phrase?) {
        self.asked = asked
        self.path = path
        self.problem = problem
    }
}
