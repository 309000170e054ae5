import Canvas
import Text

/// The mouse, caught on demand only: it takes away the terminal's own copy and paste. Screens know nothing of it: it does what keys do.
extension Shell {
    /// Rows that one notch of the wheel moves by.
    private static let notch = 3

    mutating func toggleMouse() -> [any Request] {
        hasMouse.toggle()
        say(hasMouse ? MouseWords.taken : MouseWords.given)
        return [TerminalRequest.captureMouse(hasMouse)]
    }

    mutating func receive(_ event: MouseEvent, _ context: Context) -> [any Request] {
        switch (event.act, event.button) {
        case (.wheelUp, _): (0..<Self.notch).flatMap { _ in move(.up, context) }
        case (.wheelDown, _): (0..<Self.notch).flatMap { _ in move(.down, context) }
        case (.press, 1): select(event.point, context)
        default: []
        }
    }

    /// Goes to the row under the pointer as the arrows would: the cursor stands on the row in hand.
    private mutating func select(_ point: Point, _ context: Context) -> [any Request] {
        guard let top = layers.last else { return [] }
        let isOverlay = top.overlay(context) != nil
        let body = isOverlay ? Rect(width: context.size.width, height: context.size.height) : body(layers.count - 1, context)
        guard body.contains(point) else { return [] }
        if !isOverlay { layers[layers.count - 1].point(at: point, in: body, context) }
        var requests: [any Request] = []
        for _ in 0..<body.height {
            guard let cursor = draw(context).cursor, cursor.y != point.y else { break }
            let isBelow = cursor.y < point.y
            requests += move(isBelow ? .down : .up, context)
            guard let now = draw(context).cursor, now != cursor, isBelow ? now.y <= point.y : now.y >= point.y else { break }
        }
        return requests
    }

    private mutating func move(_ key: Key, _ context: Context) -> [any Request] {
        let top = layers.count - 1
        return layers[top].receive(key, context).map { apply($0, from: top, context) } ?? []
    }
}

private enum MouseWords {
    static let taken = Phrase(
        fr: "Souris prise : clic choisit, molette défile. Pour copier ou coller dans PuTTY, tenez Maj. F12 la rend.",
        en: "Mouse caught: a click selects, the wheel moves. To copy or paste in PuTTY, hold Shift. F12 gives it back.")
    static let given = Phrase(
        fr: "Souris rendue au terminal : elle copie et colle de nouveau.",
        en: "Mouse given back to the terminal: it copies and pastes again.")
}
