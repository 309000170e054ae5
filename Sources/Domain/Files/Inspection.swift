import Text

/// What a look at the journals beside the records found.
public struct Inspection: Sendable, Equatable {
    /// Where the journals themselves are not whole.
    public let breaks: [JournalBreak]
    /// Records that stand otherwise than their last act left them.
    public let changes: [OutsideChange]

    public init(breaks: [JournalBreak] = [], changes: [OutsideChange] = []) {
        (self.breaks, self.changes) = (breaks, changes)
    }

    public var isClean: Bool { breaks.isEmpty && changes.isEmpty }

    /// The gravest of it in one sentence; nil when all is well.
    public var phrase: Phrase? {
        if let first = changes.first {
            let more =
                changes.count > 1
                ? Phrase(fr: " (et \(changes.count - 1) autres)", en: " (and \(changes.count - 1) others)") : Phrase(same: "")
            return Phrase(
                fr: "\(first.phrase.french)\(more.french) ; son historique, ou « qualipilote reparer », dit quoi et le reprend.",
                en: "\(first.phrase.english)\(more.english); its history, or “qualipilote repair”, says what and brings it back.")
        }
        return breaks.first.map { first in
            Phrase(
                fr: "\(first.phrase.french) ; « qualipilote verifier » dit tout.",
                en: "\(first.phrase.english); “qualipilote check” says all.")
        }
    }
}

/// A place where a journal is not whole.
public struct JournalBreak: Sendable, Equatable {
    public enum Cause: Sendable, Equatable {
        /// No line of a journal.
        case unreadable
        /// It does not follow the line before: one was taken out, changed or put in.
        case outOfChain
        /// The last line is cut short.
        case cutEnd
        case missing
        /// Another file tells all of its acts; they count once.
        case copy(of: String)
        /// This account may not read it.
        case denied
    }

    /// Relative to the dossier.
    public let file: String
    public let line: Int?
    public let cause: Cause

    public init(_ file: String, line: Int? = nil, _ cause: Cause) {
        (self.file, self.line, self.cause) = (file, line, cause)
    }

    public var phrase: Phrase {
        let place = line.map { Phrase(fr: "\(file), ligne \($0)", en: "\(file), line \($0)") } ?? Phrase(same: file)
        let what = cause.phrase
        return Phrase(fr: "\(place.french) : \(what.french)", en: "\(place.english): \(what.english)")
    }
}

extension JournalBreak.Cause {
    var phrase: Phrase {
        switch self {
        case .unreadable: Phrase(fr: "cette ligne ne se lit pas", en: "this line cannot be read")
        case .outOfChain:
            Phrase(
                fr: "elle ne suit pas la précédente : une ligne a été retirée, modifiée ou ajoutée avant elle",
                en: "it does not follow the one before: a line was taken out, changed or put in before it")
        case .cutEnd: Phrase(fr: "la dernière ligne est coupée", en: "the last line is cut short")
        case .missing: Phrase(fr: "ce morceau du journal manque", en: "this part of the journal is missing")
        case .copy(let original):
            Phrase(
                fr: "c'est une copie de \(original), ses actes ne comptent qu'une fois : elle peut être retirée",
                en: "it is a copy of \(original), its acts count once: it may be removed")
        case .denied: Phrase(fr: "votre compte n'a pas le droit de le lire", en: "your account may not read it")
        }
    }
}

/// A record that came, went or changed without an act of this program.
public struct OutsideChange: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case replaced
        /// It stands as it did before its last act: a restored or a stale copy.
        case earlier
        case appeared
        case vanished
    }

    public let record: RecordKey
    /// Relative to the dossier.
    public let file: String
    public let kind: Kind
    /// From what stands there now to what the journal keeps.
    public let overwritten: [Difference]
    /// The journal can bring something back.
    public let isRestorable: Bool

    public init(_ record: RecordKey, file: String, _ kind: Kind, overwritten: [Difference], isRestorable: Bool) {
        self.record = record
        self.file = file
        self.kind = kind
        self.overwritten = overwritten
        self.isRestorable = isRestorable
    }

    public var phrase: Phrase {
        switch kind {
        case .replaced: Phrase(fr: "\(file) a été remplacé hors du programme", en: "\(file) was replaced outside the program")
        case .earlier:
            Phrase(
                fr: "\(file) est revenu à un état plus ancien, hors du programme",
                en: "\(file) went back to an earlier state, outside the program")
        case .appeared: Phrase(fr: "\(file) est apparu hors du programme", en: "\(file) appeared outside the program")
        case .vanished: Phrase(fr: "\(file) a disparu hors du programme", en: "\(file) vanished outside the program")
        }
    }
}
