import Text

/// How a thing stands on a day: the one value behind every word, mark and colour that is shown or written of it.
public struct Standing: Sendable, Equatable {
    /// What days and files add to a state.
    public enum Remark: String, Wording {
        case late
        case fileMissing = "file_missing"
        case fileChanged = "file_changed"

        public var phrase: Phrase {
            switch self {
            case .late: Phrase(fr: "en retard", en: "late")
            case .fileMissing: FileCondition.missing.phrase
            case .fileChanged: FileCondition.changed.phrase
            }
        }
    }

    /// `in_progress`: its state, as files and programs name it.
    public let value: String
    /// What people read of the state alone.
    public let word: Phrase
    public let tone: Tone
    public let remark: Remark?
    /// The tone of the state alone.
    private let choice: Tone

    public init(_ value: String, _ word: Phrase, _ tone: Tone, _ remark: Remark? = nil) {
        self.value = value
        self.word = remark == nil || remark == .late ? word : remark?.phrase ?? word
        self.tone = remark == nil ? tone : .bad
        self.remark = remark
        choice = tone
    }

    /// The one status word of a thing: « en cours, en retard ».
    public var phrase: Phrase {
        guard isLate, let late = remark?.phrase else { return word }
        return Phrase(fr: "\(word.french), \(late.french)", en: "\(word.english), \(late.english)")
    }

    /// Where there is room for one word: what matters most.
    public var brief: Phrase { isLate ? remark?.phrase ?? word : word }

    public var isLate: Bool { remark == .late }
    /// The state alone.
    var onTime: Standing { Standing(value, word, choice) }
    /// The values it answers to: a late action is in progress as well as late.
    public var values: [String] { [value] + (remark.map { [$0.rawValue] } ?? []) }

    /// As `--json` gives it.
    public func json(_ language: Language) -> JSON {
        .object(JSONObject(["value": .string(value), "word": .string(phrase[language]), "late": .bool(isLate)]))
    }

    /// The words of a state without what days added to it: what was exported comes back as it was.
    public static func stated(_ text: String) -> String {
        let endings = [Remark.late.phrase.french, Remark.late.phrase.english].map { ", " + $0 }
        return endings.first(where: text.hasSuffix).map { String(text.dropLast($0.count)) } ?? text
    }
}

extension FileCondition {
    var remark: Standing.Remark {
        switch self {
        case .changed: .fileChanged
        case .missing: .fileMissing
        }
    }
}
