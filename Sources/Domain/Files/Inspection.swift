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

    /// The same without what was found of some records.
    public func without(_ records: Set<RecordKey>) -> Inspection {
        Inspection(breaks: breaks, changes: changes.filter { !records.contains($0.record) })
    }

    /// The gravest of it in one sentence; nil when all is well.
    public var phrase: Phrase? {
        if let first = changes.first {
            let others = changes.count - 1
            let more =
                others > 0
                ? Phrase(fr: " (et \(Count.of(others, "autre", "autres")))", en: " (and \(Count.english(others, "other", "others")))")
                : Phrase(same: "")
            return Phrase(
                fr: "\(first.phrase.french)\(more.french) : Ctrl-O dit quoi, reprend ou garde.",
                en: "\(first.phrase.english)\(more.english): Ctrl-O says what, brings back or keeps.")
        }
        return breaks.first.map { first in
            Phrase(
                fr: "\(first.phrase.french) ; Ctrl-O dit tout.", en: "\(first.phrase.english); Ctrl-O tells all.")
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

    public var place: Phrase { line.map { Phrase(fr: "\(file), ligne \($0)", en: "\(file), line \($0)") } ?? Phrase(same: file) }

    public var phrase: Phrase {
        let what = cause.phrase
        return Phrase(fr: "\(place.french) : \(what.french)", en: "\(place.english): \(what.english)")
    }
}

extension JournalBreak.Cause {
    public var phrase: Phrase {
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

    /// The record as the journal keeps it, of one that is gone.
    public var lost: JSONObject? { overwritten.lazy.compactMap { $0.path.steps.isEmpty ? $0.after?.object : nil }.first }

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

extension OutsideChange.Kind {
    /// What happened, in a word.
    public var word: Phrase {
        switch self {
        case .replaced: Phrase(fr: "remplacée", en: "replaced")
        case .earlier: Phrase(fr: "revenue en arrière", en: "gone back in time")
        case .appeared: Phrase(fr: "apparue", en: "appeared")
        case .vanished: Phrase(fr: "disparue", en: "vanished")
        }
    }
}
