import Canvas
import Domain
import Text

/// A screen and those beside it, each of the thing under the cursor of the one before; the keys go to one of them.
/// Enter goes on to the next, Esc comes back, Tab moves among those seen. Where one only has room, it is the one in hand.
struct PaneLayer: AnyLayer {
    private enum Command: CaseIterable { case next, previous }

    private static let bindings: [Binding<Command>] = [
        Binding([.tab], .next, fr: "volet suivant", en: "next pane", footer: true),
        Binding([.backTab], .previous, fr: "volet précédent", en: "previous pane"),
    ]

    private static let footer: [KeyHint] = bindings.filter { $0.footer }.map { KeyHint($0.keys, $0.phrase) }

    /// The keys of the panes, for the manual.
    static var keys: [(keys: [Key], phrase: Phrase)] { bindings.map { ($0.keys, $0.phrase) } }

    var panes: [any AnyLayer]
    /// What each pane after the first shows.
    private var keys: [String] = []
    /// The pane in hand, and the first one seen.
    var focus = 0
    var first = 0

    init(_ pane: any AnyLayer) { panes = [pane] }

    var id: Int { panes[0].id }
    var draft: Draft? { panes[focus].draft }
    var takesText: Bool { panes[focus].takesText }
    var unready: (any MadeReady)? { panes[focus].unready }
    var aim: [Ref] { panes[focus].aim }
    var depth: Int { panes[0].depth }

    func title(_ context: Context) -> Phrase { panes[focus].title(context) }
    func path(_ context: Context) -> [Phrase] { panes[...focus].map { $0.title(context) } }
    func subtitle(_ context: Context) -> Phrase? { panes[first].subtitle(context) }
    func note(_ context: Context) -> Phrase? { panes[focus].note(context) }
    func detail(_ context: Context) -> Phrase? { panes[focus].detail(context) }
    var tellsDetail: Bool { panes[focus].tellsDetail }
    func beside(_ context: Context) -> Beside? { panes[focus].beside(context) }
    func panes(in rect: Rect, _ context: Context) -> [Rect]? { panes[0].panes(in: rect, context) }
    func overlay(_ context: Context) -> Size? { panes[0].overlay(context) }
    func describe(_ context: Context) -> [SafeText] { panes[focus].describe(context) }

    // MARK: Which panes there are

    func places(in rect: Rect, _ context: Context) -> [Rect] {
        panes[0].panes(in: rect, context) ?? PaneLayout(context.size, depth: depth).rects(in: rect)
    }

    /// As much as the shell's frame leaves, one line more or less: what is drawn asks again.
    private func body(_ context: Context) -> Rect { Rect(width: context.size.width, height: max(1, context.size.height - Self.frame)) }
    private static let frame = 6

    func hasTitles(_ context: Context) -> Bool { panes[0].panes(in: body(context), context) == nil }
    /// A list tells the row under the cursor in one line where nothing that stands beside it does.
    func hasDetail(_ context: Context) -> Bool {
        let width = context.size.width
        return width >= 60 && (width < 100 || panes[0].depth == 1) && panes[focus].tellsDetail && hasTitles(context)
    }

    /// A screen that never has another beside it: what is asked at each key is answered at once.
    var isAlone: Bool { panes.count == 1 && panes[0].depth == 1 }

    /// The world as a pane sees it: its own size, with the frame it reckons with.
    func part(_ place: Int, _ context: Context) -> Context {
        if isAlone, context.hasFocus, !hasDetail(context) { return context }
        let rects = places(in: body(context), context)
        guard rects.count > 1 else {
            let lost = hasDetail(context) ? 2 : 0
            return context.part(Size(width: context.size.width, height: context.size.height - lost), hasFocus: true)
        }
        guard hasTitles(context) else {
            let size = place == 0 ? context.size : Size(width: rects[place].width, height: context.size.height)
            return context.part(size, hasFocus: place == focus)
        }
        let rect = rects[min(max(0, place - first), rects.count - 1)]
        return context.part(Size(width: rect.width - 1, height: rect.height - 1 + Self.frame), hasFocus: place == focus)
    }

    mutating func refresh(_ context: Context) { arrange(context, refreshing: true) }

    private func seen(_ context: Context) -> Int { places(in: body(context), context).count }

    /// What stands beside is that of the thing under the cursor, and nothing stands beyond what is seen.
    private mutating func arrange(_ context: Context, refreshing: Bool = false) {
        let seen = seen(context)
        first = max(min(first, focus), focus - seen + 1)
        let last = grow(to: first + seen - 1, context, refreshing: refreshing)
        first = min(first, focus)
        panes.removeSubrange((last + 1)...)
        keys.removeSubrange(last...)
        focus = min(focus, last)
        let start = max(0, min(first, panes.count - seen))
        let isWider = start < first
        first = start
        if refreshing, isWider { _ = grow(to: last, context, refreshing: true) }
    }

    /// Puts screens beside one another up to a place, as far as there are any.
    private mutating func grow(to last: Int, _ context: Context, refreshing: Bool = false) -> Int {
        // a pane that is not seen is computed again when it is
        if refreshing, first == 0 { panes[0].refresh(part(0, context)) }
        var place = 0
        while place < last, let beside = panes[place].beside(part(place, context)) {
            place += 1
            if keys.count >= place, keys[place - 1] == beside.key {
                if refreshing, place >= first { panes[place].refresh(part(place, context)) }
                continue
            }
            // another thing came in place of the one in hand: the keys go back to the list, which says so
            if refreshing, keys.count >= place { focus = min(focus, place - 1) }
            panes = panes.prefix(place) + [beside.make().pane(id)]
            keys = keys.prefix(place - 1) + [beside.key]
            panes[place].refresh(part(place, context))
        }
        return place
    }

    // MARK: Keys

    mutating func opened(_ context: Context) -> [LayerEffect] { panes[0].opened(part(0, context)) }

    /// Where a screen draws its panes itself it names the key beside them.
    private func namesPanes(_ context: Context) -> Bool { hasPanes(context) && (seen(context) > 1) == hasTitles(context) }
    private func hasPanes(_ context: Context) -> Bool { panes.count > 1 || panes[focus].beside(part(focus, context)) != nil }

    func rows(_ context: Context) -> [CommandRow] {
        let own = panes[focus].rows(part(focus, context))
        guard hasPanes(context) else { return own }
        return own + Self.bindings.map { CommandRow(keys: $0.keys, phrase: $0.phrase, refusal: nil) }
    }

    func hints(_ context: Context) -> [KeyHint] {
        let own = panes[focus].hints(part(focus, context))
        return !isAlone && namesPanes(context) ? own + Self.footer : own
    }

    var namesEscape: Bool { panes[focus].namesEscape }

    mutating func receive(_ key: Key, _ context: Context) -> [LayerEffect]? {
        // what is being typed may have a use for Tab
        if key == .tab, panes[focus].takesText, let effects = panes[focus].receive(key, part(focus, context)) {
            return done(effects, context)
        }
        if panes[focus].overlay(context) == nil, let command = Self.bindings.first(where: { $0.keys.contains(key) })?.command,
            let effects = move(command, context)
        {
            return effects
        }
        if let effects = panes[focus].receive(key, part(focus, context)) { return done(effects, context) }
        guard focus > 0, key == .escape || key.normalized == .letter("q") && seen(context) == 1 else { return nil }
        goBack(context)
        return []
    }

    mutating func perform(row: Int, _ context: Context) -> [LayerEffect] {
        let own = panes[focus].rows(context).count
        guard row >= own else { return done(panes[focus].perform(row: row, part(focus, context)), context) }
        return move(Self.bindings[row - own].command, context) ?? []
    }

    mutating func deliver(_ message: any Sendable, _ context: Context) -> [LayerEffect] {
        var effects: [LayerEffect] = []
        for place in panes.indices { effects += panes[place].deliver(message, part(place, context)) }
        return done(effects, context)
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [LayerEffect] {
        done(panes[focus].answered(answer, on: hold, part(focus, context)), context)
    }

    /// The keys go to the pane under the pointer.
    mutating func point(at point: Point, in rect: Rect, _ context: Context) {
        let rects = places(in: rect, context)
        guard rects.count > 1, let place = rects.firstIndex(where: { $0.contains(point) }), first + place < panes.count else { return }
        focus = first + place
        arrange(context)
    }

    /// What a pane asks for: going to the one beside, and being closed, are the panes' own.
    private mutating func done(_ effects: [LayerEffect], _ context: Context) -> [LayerEffect] {
        if isAlone { return effects }
        let wasBehind = focus > 0
        let left = effects.filter { effect in
            switch effect {
            case .goBeside:
                goOn(context)
                return false
            case .close where wasBehind:
                goBack(context)
                return false
            default: return true
            }
        }
        arrange(context)
        return left
    }

    /// Nil where there is no other pane: the key means something else.
    private mutating func move(_ command: Command, _ context: Context) -> [LayerEffect]? {
        let seen = seen(context)
        if seen == 1 || panes.count == 1 {
            switch command {
            case .next where panes[focus].beside(context) != nil: goOn(context)
            case .previous where focus > 0: goBack(context)
            default: return nil
            }
            return []
        }
        let count = min(seen, panes.count - first)
        focus = first + (focus - first + (command == .next ? 1 : count - 1)) % count
        arrange(context)
        return []
    }

    /// To the pane beside; those seen move on when it is not among them.
    private mutating func goOn(_ context: Context) {
        guard grow(to: focus + 1, context) > focus else { return }
        look(at: focus + 1, context)
    }

    private mutating func goBack(_ context: Context) { look(at: focus - 1, context) }

    private mutating func look(at place: Int, _ context: Context) {
        let before = first
        focus = place
        first = max(0, focus - seen(context) + 1)
        arrange(context, refreshing: first != before)
    }
}
