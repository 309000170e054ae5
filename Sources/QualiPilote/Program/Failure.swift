import Archive
import Domain
import Text

/// Why a command stops: what people read, and the exit code.
struct Failure: Error, Sendable, Equatable {
    let code: ExitCode
    let phrase: Phrase
    /// What follows the sentence, a line each.
    let lines: [Phrase]

    init(_ code: ExitCode, _ phrase: Phrase, lines: [Phrase] = []) {
        self.code = code
        self.phrase = phrase
        self.lines = lines
    }

    init(_ code: ExitCode, fr: String, en: String, lines: [Phrase] = []) { self.init(code, Phrase(fr: fr, en: en), lines: lines) }

    init(_ error: ArchiveError) { self.init(ExitCode(error), error.phrase) }

    init(_ refusals: [Refusal]) {
        let phrases = refusals.map(\.phrase)
        self.init(
            .invalid, Phrase(fr: phrases.map(\.french).joined(separator: " "), en: phrases.map(\.english).joined(separator: " ")))
    }
}

extension ExitCode {
    init(_ error: ArchiveError) {
        switch error {
        case .notEmpty, .readOnlyAsked: self = .usage
        case .notADossier, .newerFormat, .unknownFormat, .damaged, .unread, .tooLarge, .symbolicLink: self = .invalid
        case .locked, .held, .folderMoved, .old: self = .conflict
        default: self = .io
        }
    }
}
