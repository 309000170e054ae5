import Canvas
import Domain
import Text

/// Where a question is answered: a line, lines, or a list to choose from.
struct QuestionEditor: Sendable {
    private enum Editor: Sendable {
        case line(TextField)
        case lines(TextArea)
        case list(ListPart)
    }

    private var editor: Editor
    private let form: Question.Form
    private let options: [Question.Option]
    private var chosen: Set<String>
    private var areaSize = Size(width: 60, height: 6)
    /// A line that the program proposes: what is typed takes its place, a key that moves keeps it.
    private var isProposed = false

    init(_ question: Question, _ answers: Answers, _ context: Context) {
        let texts = answers.has(question.key) ? answers[question.key] : question.standard(answers, context)
        form = question.form
        options = question.options(answers, context)
        chosen = Set(texts).intersection(options.map(\.value)).union(options.filter(\.isFixed).map(\.value))
        switch question.form {
        case .line, .newFolder:
            editor = .line(TextField(texts.first ?? ""))
            isProposed = !answers.has(question.key) && texts.first != nil
        case .lines: editor = .lines(TextArea(texts.joined(separator: "\n")))
        case .choice, .several:
            let details = options.map { context.text($0.detail).width }.max() ?? 0
            editor = .list(ListPart([.fixed(form == .several ? 3 : 0), .flexible(minimum: 20), .fixed(min(details, 26))]))
            load(context, height: options.count)
            if let first = texts.first, form == .choice { choose(first) }
        }
    }

    /// What stands there now.
    var texts: [String] {
        switch editor {
        case .line(let field): field.text.isBlank ? [] : [field.text.trimmed]
        case .lines(let area): area.text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        case .list(let list):
            form == .several ? options.map(\.value).filter(chosen.contains) : [list.selected?.ref?.record.id].compactMap { $0 }
        }
    }

    /// Enter on an empty line after the last one goes on.
    var isAtEmptyLine: Bool {
        guard case .lines(let area) = editor else { return false }
        return area.cursor == area.text.count && (area.text.isEmpty || area.text.last?.isNewline == true)
    }

    mutating func load(_ context: Context, height: Int) {
        areaSize = Size(width: max(10, context.size.width - 8), height: max(1, height))
        guard case .list(var list) = editor else { return }
        let rows = options.map { option in
            let mark: SafeText = form == .several ? chosen.contains(option.value) ? "[x]" : "[ ]" : .empty
            return ListRow(Ref("choices", option.value), [mark, context.text(option.name), context.text(option.detail)])
        }
        list.load(rows, height: max(1, height))
        editor = .list(list)
    }

    /// False for a key that is not for editing.
    mutating func handle(_ key: Key) -> Bool {
        switch editor {
        case .line(var field):
            guard key != .enter else { return false }
            if isProposed, key.replacesProposal { field = TextField() }
            guard field.handle(key) || isProposed && key.replacesProposal else { return false }
            isProposed = false
            editor = .line(field)
        case .lines(var area):
            guard ![.tab, .backTab, .escape].contains(key), area.handle(key, size: areaSize) else { return false }
            editor = .lines(area)
        case .list(var list):
            guard key != .escape, list.handle(key) else { return false }
            editor = .list(list)
        }
        return true
    }

    /// Takes or leaves the thing in hand, of several.
    mutating func mark(_ context: Context) {
        guard form == .several, case .list(var list) = editor, let value = list.selected?.ref?.record.id else { return }
        if options.first(where: { $0.value == value })?.isFixed == false { chosen.formSymmetricDifference([value]) }
        list.move(by: 1)
        editor = .list(list)
        load(context, height: list.view.height)
    }

    private mutating func choose(_ value: String) {
        guard case .list(var list) = editor else { return }
        list.select(Ref("choices", value))
        editor = .list(list)
    }

    // MARK: What is seen

    /// Rows wanted, of at most `room`.
    func height(in room: Int) -> Int {
        switch editor {
        case .line: 1
        case .lines(let area): min(room, max(6, area.text.split(separator: "\n", omittingEmptySubsequences: false).count + 1))
        case .list: min(room, options.count)
        }
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let room = rect.split(left: 3).rest.split(right: 2).rest
        switch editor {
        case .line(let field):
            grid.put(">", in: rect, column: 1, style: .bold)
            field.draw(&grid, room)
            if isProposed { grid.restyle(room.split(left: SafeText(field.text).width).left) { $0.reverse = true } }
        case .lines(let area):
            area.drawSigned(&grid, room, context)
            grid.put(">", in: rect, row: grid.cursor.map { max(0, $0.y - rect.y) } ?? 0, column: 1, style: .bold)
        case .list(let list): list.draw(&grid, rect, context)
        }
    }

    func describe(_ context: Context) -> [SafeText] {
        switch editor {
        case .line(let field): [SafeText("> " + field.text)]
        case .lines(let area):
            zip(area.text.split(separator: "\n", omittingEmptySubsequences: false), 0...).map { line, place in
                SafeText((place == area.text.prefix(area.cursor).count { $0 == "\n" } ? "> " : "  ") + line)
            }
        case .list(let list): list.describe(context)
        }
    }
}
