import Canvas
import Domain
import Text

extension AssistantScreen {
    /// The answers so far, the question, its explanation, the editor, and what is said of the answer.
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let hints = hints(context, width: rect.width - 6)
        var row = 0
        let bottom = max(0, rect.height)
        for line in above(rect.size, context, hints: hints.count) {
            grid.put(line.text, in: rect, row: row, column: 3, style: line.style)
            row += 1
        }
        if let editor {
            let height = editor.height(in: max(1, rect.height - row - hints.count - 1))
            editor.draw(&grid, rect.rows(min(row, bottom)..<min(bottom, row + height)), context)
            row += height + 1
        } else {
            grid.cursor = Point(x: rect.x + 3, y: rect.y + max(0, row - 1))
        }
        for hint in hints {
            grid.put(hint.text, in: rect, row: row, column: 3, style: hint.style)
            row += 1
        }
    }

    func describe(_ context: Context) -> [SafeText] {
        var lines = answered.map { context.text($0.name) + ": " + shown($0, context) }
        if let question { lines += [context.text(question.text), context.text(question.help(answers, context))] }
        lines += editor?.describe(context) ?? [SafeText("> ") + context.text(assistant.act)]
        return lines + hints(context, width: 1000).map(\.text)
    }

    /// Rows for the editor in a window of this size.
    func editorHeight(_ size: Size, _ context: Context) -> Int {
        let hints = hints(context, width: size.width - 6).count
        let rows = max(1, size.height - 5)
        return max(1, rows - above(Size(width: size.width, height: rows), context, hints: hints).count - hints - 1)
    }

    private struct Line {
        let text: SafeText
        let style: Style
    }

    /// Answers far back give way where there is no room.
    private func above(_ size: Size, _ context: Context, hints: Int) -> [Line] {
        var lines: [Line] = []
        if let question {
            lines =
                wrapped(question.text, .bold, size.width, context)
                + wrapped(question.help(answers, context), Theme.quiet, size.width, context)
            lines.append(Line(text: .empty, style: .plain))
        }
        let wanted = question?.takesText == false ? 8 : 5
        let room = question == nil ? size.height - hints - 1 : size.height - lines.count - hints - wanted - 1
        let width = answered.map { context.text($0.name).width }.max() ?? 0
        let before = answered.suffix(max(0, room)).map { question in
            let name = context.text(question.name)
            let pad = SafeText(String(repeating: " ", count: width - name.width + 3))
            return Line(text: (name + pad + shown(question, context)).fitted(to: size.width - 5), style: .plain)
        }
        return before + (before.isEmpty ? [] : [Line(text: .empty, style: .plain)]) + lines
    }

    private func wrapped(_ phrase: Phrase, _ style: Style, _ width: Int, _ context: Context) -> [Line] {
        Wrapping.wrap(phrase[context.language], width: max(10, width - 6)).map { Line(text: SafeText($0), style: style) }
    }

    private func hints(_ context: Context, width: Int) -> [Line] {
        if let fault = fault(context) {
            return Wrapping.wrap("! " + fault[context.language], width: max(10, width)).map {
                Line(text: SafeText($0), style: Theme.style(.bad).with(bold: true))
            }
        }
        guard let remark = remark(context) else { return [] }
        return Wrapping.wrap(remark[context.language], width: max(10, width)).map { Line(text: SafeText($0), style: .plain) }
    }

    /// An answer in one line; what was chosen by its name.
    private func shown(_ question: Question, _ context: Context) -> SafeText {
        let texts = answers[question.key]
        if texts.isEmpty { return "-" }
        if let understood = question.understood(answers, context) { return context.text(understood) }
        guard !question.takesText else { return SafeText(texts.joined(separator: " · ")) }
        let options = question.options(answers, context)
        let names = texts.compactMap { text in options.first { $0.value == text }?.name[context.language] }
        return SafeText(names.joined(separator: " · "))
    }
}
