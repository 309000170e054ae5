import Canvas
import Domain
import Text

extension FormScreen {
    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        // what is refused, and who may, is read whole
        let lines = hasError ? hint(context).map { Self.wrapped($0, rect, context).count } ?? 0 : 0
        let parts = rect.split(bottom: max(2, min(lines, rect.height / 2)))
        drawFields(&grid, parts.rest, context)
        drawHint(&grid, parts.bottom, context)
    }

    func describe(_ context: Context) -> [SafeText] {
        fields.enumerated().filter { isAsked($1) }.map { place, field in
            (place == focus ? "> " : "  ") + context.text(field.spec.label) + ": " + SafeText(shown(field, context))
        } + [(focus == fields.count ? "> " : "  ") + context.text(Self.accept)] + (hint(context).map { [context.text($0)] } ?? [])
    }

    func subtitle(_ context: Context) -> Phrase? {
        if isSaving { return Phrase(fr: "Enregistrement…", en: "Saving…") }
        if let record, context.dossier.record(record.key)?.isDeleted ?? true {
            let by = context.by(context.changedBy[record.key])
            return Phrase(
                fr: "Supprimé\(by.french) entre-temps. F2 : choisir. Échap : quitter, votre saisie est gardée.",
                en: "Deleted\(by.english) meanwhile. F2: choose. Esc: leave, your text is kept.")
        }
        if isRestored {
            return Phrase(
                fr: "Votre saisie a été reprise. Vérifiez, puis validez (F2).", en: "Your text is back. Check it, then accept (F2).")
        }
        return focus < fields.count && fields[focus].isArea
            ? Phrase(
                fr: "Entrée : nouvelle ligne. Tab : champ suivant. F2 : valider, tout est écrit.",
                en: "Enter: new line. Tab: next field. F2: accept, all is written at once.")
            : Phrase(
                fr: "Tab : champ suivant. Entrée : choisir. F2 : valider, tout est écrit.",
                en: "Tab: next field. Enter: choose. F2: accept, all is written at once.")
    }

    private func hint(_ context: Context) -> Phrase? {
        guard focus < fields.count else { return nil }
        if hasError { return error?.phrase }
        return FieldHint(field: fields[focus], subject: subject, context: context, parser: parser(context)).phrase
    }

    private var hasError: Bool { error?.place == focus }

    private static let accept = Phrase(fr: "[ Valider ]", en: "[ Accept ]")

    private func height(_ place: Int, _ context: Context) -> Int {
        guard place < fields.count, isAsked(fields[place]) else { return place < fields.count ? 0 : 1 }
        guard fields[place].isArea else { return 1 }
        return place == focus ? 5 : min(2, max(1, Wrapping.wrap(shown(fields[place], context), width: 40).count))
    }

    /// The fields that are seen in so many rows, each with its rows: scrolled so that the one in hand is seen whole.
    private func seen(in height: Int, _ context: Context) -> [(place: Int, rows: Range<Int>)] {
        let heights = (0...fields.count).map { self.height($0, context) }
        var first = 0
        while first < focus, heights[first...focus].reduce(0, +) > height { first += 1 }
        var (found, row) = ([(place: Int, rows: Range<Int>)](), 0)
        for place in first...fields.count where row < height && heights[place] > 0 {
            found.append((place, row..<min(height, row + heights[place])))
            row += heights[place]
        }
        return found
    }

    private func drawFields(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        for (place, rows) in seen(in: rect.height, context) {
            let room = rect.rows(rows)
            if place < fields.count { drawField(place, &grid, room, context) } else { drawButton(&grid, room, context) }
        }
    }

    /// « 3-12/16 »: the fields that are seen, where there are more.
    func note(_ context: Context) -> Phrase? {
        let asked = fields.indices.filter { isAsked(fields[$0]) }
        let places = seen(in: context.size.height - (context.size.height >= 16 ? 8 : 7), context).map(\.place).filter { $0 < fields.count }
        guard places.count < asked.count, let first = places.first.flatMap(asked.firstIndex),
            let last = places.last.flatMap(asked.firstIndex)
        else { return nil }
        return Phrase(same: "\(first + 1)-\(last + 1)/\(asked.count)")
    }

    private func drawField(_ place: Int, _ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let field = fields[place]
        let isFocused = place == focus
        let width = Self.labelWidth(context)
        let star = field.spec.isRequired ? "*" : ""
        let isWrong = !isFocused && isWrong(field, context)
        if isFocused { grid.put(">", in: rect, column: 0, style: .bold) }
        if isWrong { grid.put("!", in: rect, column: 0, style: Theme.style(.bad).with(bold: true)) }
        grid.put(
            (context.text(field.spec.label) + SafeText(star)).fitted(to: width), in: rect, column: 2, style: isFocused ? .bold : Theme.quiet
        )
        let room = Rect(x: rect.x + width + 4, y: rect.y, width: rect.width - width - 5, height: rect.height)
        switch field.editor {
        case .line(let editor) where isFocused:
            editor.draw(&grid, room)
            if isProposed { grid.restyle(room.split(left: SafeText(editor.text).width).left) { $0.reverse = true } }
        case .area(let area) where isFocused: area.drawSigned(&grid, room, context)
        default: drawValue(field, isFocused, &grid, room, context)
        }
    }

    /// What was typed and cannot stand stays marked when the cursor leaves it.
    private func isWrong(_ field: FormField, _ context: Context) -> Bool {
        guard case .line(let editor) = field.editor, !editor.text.isBlank else { return false }
        if case .wrong = field.parsed(parser(context)) { return true }
        return false
    }

    private func drawValue(_ field: FormField, _ isFocused: Bool, _ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let text = shown(field, context)
        let lines = Wrapping.wrap(text.isEmpty ? "-" : text, width: max(1, rect.width))
        for (row, line) in lines.prefix(rect.height).enumerated() {
            let cut = row == rect.height - 1 && lines.count > rect.height ? line + " …" : line
            grid.put(SafeText(cut), in: rect, row: row, style: isFocused ? .reverse : .plain)
        }
        if isFocused { grid.cursor = Point(x: rect.x, y: rect.y) }
    }

    private func shown(_ field: FormField, _ context: Context) -> String {
        switch field.editor {
        case .line(let editor): editor.text
        case .area(let area): area.text
        case .value(let value): chosen(value, field.spec, context)
        }
    }

    /// Several links by their short names: more of them are seen in a line.
    private func chosen(_ value: JSON?, _ spec: FieldSpec, _ context: Context) -> String {
        if case .flag = spec.kind, value == nil { return Phrase(fr: "non", en: "no")[context.language] }
        let refs = (value?.array ?? []).compactMap { $0.text.flatMap { Ref($0) } }
        if spec.isLinkSet, refs.count > 1 { return refs.map { context.naming.short($0, nestedIn: spec.nestedIn) }.joined(separator: " · ") }
        return FieldText(context.naming).line(value, spec)
    }

    private func drawButton(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let isFocused = focus == fields.count
        grid.put(context.text(Self.accept), in: rect, column: Self.labelWidth(context) + 4, style: isFocused ? .reverse : .bold)
        if isFocused { grid.cursor = Point(x: rect.x + Self.labelWidth(context) + 4, y: rect.y) }
    }

    private func drawHint(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        guard let hint = hint(context) else { return }
        let lines = Self.wrapped(hint, rect, context)
        for (row, line) in lines.prefix(rect.height).enumerated() {
            let isCut = row == rect.height - 1 && lines.count > rect.height
            let shown = isCut ? SafeText(line + " …").fitted(to: rect.width - 2) : SafeText(line)
            grid.put(shown, in: rect, row: row, column: 2, style: hasError ? Theme.style(.bad).with(bold: true) : Theme.quiet)
        }
    }

    private static func wrapped(_ hint: Phrase, _ rect: Rect, _ context: Context) -> [String] {
        Wrapping.wrap(hint[context.language], width: rect.width - 4)
    }
}
