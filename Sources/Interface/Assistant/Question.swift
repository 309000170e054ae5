import Domain
import Text

/// What was answered so far, by the key of the question: one text, several, or none.
struct Answers: Sendable, Equatable {
    private var texts: [String: [String]] = [:]

    subscript(_ key: String) -> [String] {
        get { texts[key] ?? [] }
        set { texts[key] = newValue }
    }

    /// The answer to a question that has one.
    func text(_ key: String) -> String { self[key].first?.trimmed ?? "" }
    func has(_ key: String) -> Bool { texts[key] != nil }
}

extension Answers {
    init(_ tree: JSONObject) {
        for member in tree.members { texts[member.key] = member.value.array?.compactMap(\.text) }
    }

    var tree: JSONObject {
        var tree = JSONObject()
        for (key, texts) in texts { tree[key] = .strings(texts) }
        return tree
    }
}

/// One question of an assistant, as a value.
struct Question: Sendable {
    enum Form: Sendable {
        case line
        /// One answer a line.
        case lines
        /// A folder to be made: looked at while it is typed.
        case newFolder
        case choice, several
    }

    /// One thing to choose.
    struct Option: Sendable {
        let value: String
        let name: Phrase
        var detail = Phrase(same: "")
        /// Always chosen.
        var isFixed = false
    }

    let key: String
    /// Beside its answer, once answered.
    let name: Phrase
    let text: Phrase
    /// What it is for, in a line or two.
    let help: Phrase
    let form: Form
    /// After its help, what may be typed: accepted as it stands.
    var examples: (@Sendable (Answers, Context) -> Phrase)?
    var isRequired = false
    /// Beyond the questions that are counted.
    var isExtra = false
    var isAsked: @Sendable (Answers) -> Bool = { _ in true }
    var options: @Sendable (Answers, Context) -> [Option] = { _, _ in [] }
    /// What stands there before anybody answered.
    var standard: @Sendable (Answers, Context) -> [String] = { _, _ in [] }
    /// Why what stands there is no answer. Not asked where nothing stands.
    var fault: @Sendable (Answers, Context) -> Phrase? = { _, _ in nil }
    /// How the answer is read where it is not kept as it was typed: days, audits.
    var understood: @Sendable (Answers, Context) -> Phrase? = { _, _ in nil }
    /// How it is understood, or what to know before going on.
    var remark: @Sendable (Answers, Context) -> Phrase? = { _, _ in nil }

    func help(_ answers: Answers, _ context: Context) -> Phrase {
        guard let more = examples?(answers, context) else { return help }
        return Phrase(fr: "\(help.french) \(more.french)", en: "\(help.english) \(more.english)")
    }

    var takesText: Bool { [.line, .lines, .newFolder].contains(form) }
}

/// Questions that end with one act. Nothing is written before.
struct Assistant: Sendable {
    /// Of the answers kept when one leaves.
    let draftKey: String
    let title: Phrase
    let questions: [Question]
    /// What the last Enter does, in words, and what comes of the answers.
    let act: Phrase
    let outcome: @Sendable (Answers, Context) -> Phrase?
    let finish: @Sendable (Answers, Context) -> Creation?
}

/// A dossier to be laid down.
struct Creation: Sendable {
    let records: [Record]
    let folder: String
}
