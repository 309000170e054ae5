import Canvas
import Domain
import Text

/// Asks the questions of an assistant one by one. One may go back at any of them; the answers stay, and are kept when one leaves.
struct AssistantScreen: Screen {
    enum Command: Hashable { case next, back, mark, leave }
    enum Message: Sendable {
        case looked(FolderLook, isLast: Bool)
        case failed(Phrase)
    }

    let assistant: Assistant
    private(set) var answers: Answers
    /// Of the question in hand; after the last one, everything is looked over.
    private(set) var place = 0
    private(set) var editor: QuestionEditor?
    /// What the session said of the folder typed.
    private var look: FolderLook?
    /// Said at Enter, until the next key.
    private var complaint: Phrase?
    private var isWorking = false
    /// Something was typed or chosen, now or the last time: before, there is nothing to keep.
    private var isTouched: Bool

    init(_ assistant: Assistant, _ context: Context) {
        self.assistant = assistant
        let kept = context.drafts[assistant.draftKey]
        answers = Answers(kept ?? JSONObject())
        isTouched = kept != nil
        open(context)
    }

    var question: Question? { assistant.questions.indices.contains(place) ? assistant.questions[place] : nil }
    /// The questions answered before the one in hand.
    var answered: [Question] { assistant.questions[..<place].filter { $0.isAsked(answers) } }
    /// As they would be if one went on now.
    var current: Answers {
        var current = answers
        if let question, let editor { current[question.key] = editor.texts }
        return current
    }

    var takesText: Bool { question?.takesText ?? false }
    var draft: Draft? { isTouched && !isWorking ? Draft(key: assistant.draftKey, content: current.tree) : nil }

    var mode: Int {
        switch question?.form {
        case nil: 0
        case .line, .newFolder: 1
        case .lines: place > 0 ? 2 : isTouched ? 5 : 6
        case .choice: 3
        case .several: 4
        }
    }

    var bindings: [Binding<Command>] {
        let name = place > 0 ? Phrase(fr: "question précédente", en: "question before") : leaving
        let back = Binding<Command>(
            takesText ? [.escape, .backTab] : [.escape, .backTab, .left], .back, fr: name.french, en: name.english, footer: true)
        guard let question else {
            let act = assistant.act
            return [Binding([.enter], .next, fr: act.french, en: act.english, footer: true), back, leave]
        }
        let next = Binding<Command>(
            question.form == .lines ? [.tab, .function(2)] : [.enter, .tab, .function(2)], .next, fr: "suite", en: "go on", footer: true)
        let mark: [Binding<Command>] =
            question.form == .several ? [Binding([.letter(" ")], .mark, fr: "cocher", en: "mark", footer: true)] : []
        return mark + [next, back] + (takesText ? [] : [leave])
    }

    private var leave: Binding<Command> { Binding([.letter("q")], .leave, fr: leaving.french, en: leaving.english) }
    private var leaving: Phrase {
        isTouched ? Phrase(fr: "quitter (réponses gardées)", en: "leave (answers kept)") : Phrase(fr: "quitter", en: "leave")
    }

    func title(_ context: Context) -> Phrase { assistant.title }

    func subtitle(_ context: Context) -> Phrase? {
        if isWorking { return Phrase(fr: "Création…", en: "Creating…") }
        guard let question else {
            return Phrase(fr: "Tout est prêt · rien n'est encore écrit", en: "All is ready · nothing is written yet")
        }
        if question.isExtra { return Phrase(fr: "Reprise, facultatif", en: "What there is already, optional") }
        let counted = assistant.questions.filter { !$0.isExtra }
        let number = (counted.firstIndex { $0.key == question.key } ?? 0) + 1
        return Phrase(
            fr: "Question \(number) sur \(counted.count) · rien n'est écrit avant la fin",
            en: "Question \(number) of \(counted.count) · nothing is written before the end")
    }

    // MARK: Keys

    mutating func opened(_ context: Context) -> [Effect<Message>] { lookAtFolder(isLast: false) }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        if isWorking { return [] }
        complaint = nil
        guard var editor else { return nil }
        if key == .enter, editor.isAtEmptyLine { return perform(.next, context) }
        let before = editor.texts
        guard editor.handle(key) else { return nil }
        self.editor = editor
        guard editor.texts != before else { return [] }
        isTouched = true
        return lookAtFolder(isLast: false)
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Message>] {
        switch command {
        case .next: return goOn(context)
        case .mark:
            editor?.mark(context)
            return []
        case .leave: return leaveKeeping()
        case .back:
            answers = current
            guard let before = assistant.questions[..<place].lastIndex(where: { $0.isAsked(answers) }) else { return leaveKeeping() }
            place = before
            open(context)
            return lookAtFolder(isLast: false)
        }
    }

    private func leaveKeeping() -> [Effect<Message>] {
        guard let draft else { return [.close] }
        let said = Phrase(
            fr: "Rien n'a été écrit. Vos réponses sont gardées pour la prochaine fois.",
            en: "Nothing was written. Your answers are kept for the next time.")
        return [.keepDraft(draft), .close, .say(said)]
    }

    private mutating func goOn(_ context: Context) -> [Effect<Message>] {
        guard let question else { return finish(context) }
        if let fault = fault(context, isStrict: true) {
            complaint = fault
            return []
        }
        answers = current
        isTouched = true
        if question.form == .newFolder { return lookAtFolder(isLast: true) }
        advance(context)
        return lookAtFolder(isLast: false)
    }

    private mutating func advance(_ context: Context) {
        answers = current
        place = assistant.questions[(place + 1)...].firstIndex { $0.isAsked(answers) } ?? assistant.questions.count
        open(context)
    }

    private mutating func finish(_ context: Context) -> [Effect<Message>] {
        guard let creation = assistant.finish(answers, context) else { return [] }
        isWorking = true
        return [.create(creation.records, in: creation.folder, draft: assistant.draftKey, failed: { .failed($0) })]
    }

    /// The editor of the question in hand.
    private mutating func open(_ context: Context) {
        editor = question.map { QuestionEditor($0, answers, context) }
        complaint = nil
        look = nil
        refresh(context)
    }

    // MARK: The folder

    private func lookAtFolder(isLast: Bool) -> [Effect<Message>] {
        guard question?.form == .newFolder, let text = editor?.texts.first else { return [] }
        return [.lookAtFolder(text, reply: { .looked($0, isLast: isLast) })]
    }

    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        switch message {
        case .looked(let look, let isLast):
            guard question?.form == .newFolder, look.asked == editor?.texts.first else { return [] }
            self.look = look
            if isLast, look.problem == nil { advance(context) }
        case .failed(let phrase):
            isWorking = false
            complaint = phrase
        }
        return []
    }

    // MARK: What is said of the answer

    /// Why one cannot go on. What was not typed yet is no fault before Enter.
    func fault(_ context: Context, isStrict: Bool = false) -> Phrase? {
        if let complaint { return complaint }
        guard let question else { return nil }
        if current[question.key].isEmpty {
            guard isStrict, question.isRequired else { return nil }
            return Phrase(
                fr: "« \(question.name.french) » : il faut une réponse pour continuer.",
                en: "“\(question.name.english)”: an answer is needed to go on.")
        }
        return look?.problem ?? question.fault(current, context)
    }

    func remark(_ context: Context) -> Phrase? {
        guard let question else { return assistant.outcome(answers, context) }
        if let look, look.problem == nil { return Phrase(same: "= " + look.path) }
        return question.remark(current, context)
    }

    mutating func refresh(_ context: Context) {
        let height = editorHeight(context.size, context)
        editor?.load(context, height: height)
    }
}
