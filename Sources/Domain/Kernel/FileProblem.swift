import Text

/// A file of the dossier that could not be used as it is. It is left untouched; everything else works.
public struct FileProblem: Sendable, Equatable {
    public enum Cause: Sendable, Equatable {
        /// Not JSON, or not strict JSON: what the reader met.
        case syntax(JSONError)
        case notARegularFile
        case symbolicLink
        case severalNames
        case tooLarge(limit: Int)
        case unreadable(code: Int32)
        /// The file name or the `id` inside is not a well-formed id, or they differ.
        case wrongID
        case newerFormat(Int)
        /// What stands for the format of the dossier, no number this program knows; empty when nothing does.
        case unknownFormat(String)
        case gitMarkers
        case notUTF8Name
        /// Another version of this record, left beside it by a tool that synchronises folders.
        case copy(of: RecordKey)
    }

    /// Said of the whole dossier, which may only be read then: the file itself is used.
    public var isAboutFormat: Bool {
        switch cause {
        case .newerFormat, .unknownFormat: true
        default: false
        }
    }

    /// Path relative to the dossier.
    public let file: String
    /// 1-based, where known.
    public let line: Int?
    public let cause: Cause
    public let record: RecordKey?

    public init(file: String, line: Int? = nil, cause: Cause, record: RecordKey? = nil) {
        self.file = file
        self.line = line
        self.cause = cause
        self.record = record
    }
}
