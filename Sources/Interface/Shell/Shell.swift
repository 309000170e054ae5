import Canvas
import Domain
import Text

/// A stack of layers: keys go down from the top until consumed, drawing goes up from the bottom. Knows no screen by name.
public struct Shell: Sendable {
    var layers: [any AnyLayer]
    let places: [Place]
    /// One screen and what it opens: no other screens, no commands, nothing pasted, signs of every terminal.
    public let isConfined: Bool
    /// What opens for a text pasted where nothing is typed; nil where such a text has no meaning.
    let pasted: Pasted?
    /// Said once, under the screen, until the next key.
    public internal(set) var message: Phrase? {
        get { said?.phrase }
        set { said = newValue.map { Said($0) } }
    }
    var said: Said?
    /// The act that the sentence before this key invited to undo.
    var invited: String?
    /// The act that the answer being handed over is about.
    private var answeredAct: String?
    /// Clicks and the wheel come here, and no more to the terminal's own copy and paste.
    var hasMouse = false
    /// Header and footer as they were last drawn.
    let frame = FrameMemo()
    var nextID: Int
    /// The screen that a place was reached by last, and the keys of that place.
    var reached: (layer: Int, keys: [Key])?
    /// The layer of commands opened over another, and what its rows stand for.
    var menu: Menu?

    /// A change that waits until it is said who is référent qualité.
    var firstRole: FirstRole?

    /// What boxes were opened on, by their layer.
    private var holds: [Int: Hold] = [:]

    struct Menu: Sendable {
        let layer: Int
        /// What the commands below it were for when it opened.
        let aim: [Ref]
        let entries: [MenuEntry]
    }

    public typealias Pasted = @Sendable (String, Context) -> (any Screen)?

    public init(_ root: any Screen, places: [Place], pasted: Pasted? = nil, isConfined: Bool = false, _ context: Context) {
        self.isConfined = isConfined
        layers = [root.layer(0)]
        self.places = places
        self.pasted = pasted
        nextID = 1
        layers[0].refresh(context)
    }

    /// What acts on every screen here.
    var globals: [Binding<GlobalCommand>] { isConfined ? GlobalCommand.confined : GlobalCommand.bindings }

    public var drafts: [Draft] { layers.compactMap(\.draft) }

    /// The dossier, the size, the language or the time moved.
    public mutating func refresh(_ context: Context) {
        for place in visibleBase(context)..<layers.count { layers[place].refresh(context) }
        giveUpBroken(context)
    }

    /// A box whose thing went away says so in its place, and what was opened from it is gone with it.
    private mutating func giveUpBroken(_ context: Context) {
        guard let place = layers.firstIndex(where: { holds[$0.id] != nil && $0.overlay(context) != nil && broken($0.id, context) != nil }),
            let phrase = broken(layers[place].id, context)
        else { return }
        tell(phrase, insteadOf: place, context)
    }

    private func broken(_ layer: Int, _ context: Context) -> Phrase? { holds.isEmpty ? nil : holds[layer]?.broken(context) }

    mutating func tell(_ phrase: Phrase, insteadOf place: Int, _ context: Context) {
        layers.removeSubrange(place...)
        forgetHolds()
        push(NoticeScreen(sentence: phrase), context)
    }

    mutating func forgetHolds() {
        if !holds.isEmpty { holds = holds.filter { held in layers.contains { $0.id == held.key } } }
    }

    public mutating func say(_ phrase: Phrase?) { message = phrase }

    /// Puts a screen on top, as the session does with what it has to ask.
    public mutating func open(_ screen: any Screen, _ context: Context) {
        _ = apply(.open(screen, on: nil), from: layers.count - 1, context)
    }

    /// Begins again with another first screen.
    public mutating func reset(_ root: any Screen, _ context: Context) {
        layers = []
        holds = [:]
        menu = nil
        push(root, context)
    }

    public mutating func receive(_ key: Key, _ context: Context) -> [any Request] {
        let requests = take(key, context)
        return firstRole == nil ? requests : requests + giveUpFirstRole(context)
    }

    private mutating func take(_ key: Key, _ context: Context) -> [any Request] {
        invited = said?.invitation?.act
        message = nil
        if case .mouse(let event) = key { return receive(event, context) }
        let top = layers.count - 1
        if let effects = layers[top].receive(key, context) { return apply(effects, from: top, context) }
        let wanted = key.normalized
        let isOverlay = layers[top].overlay(context) != nil
        if let binding = globals.first(where: { $0.keys.contains(wanted) }), !isOverlay || binding.command.isHarmless {
            return perform(binding.command, context)
        }
        if isOverlay {
            message = ShellWords.box
            return []
        }
        if case .paste(let text) = key { return paste(text, context) }
        if let place = place(wanted) { return go(to: place, context) }
        switch key {
        case .character: message = Phrase(fr: "/ pour chercher, ? pour l'aide.", en: "/ to search, ? for help.")
        case .function:
            message = Phrase(
                fr: "Cette touche ne fait rien ici : ? dit celles qui agissent.", en: "That key does nothing here: ? tells those that act.")
        default: break
        }
        return []
    }

    /// Whether a key is text here: something is being typed, or the key itself begins it without leaving the screen.
    public func isTyped(_ key: Key, _ context: Context) -> Bool {
        var next = self
        _ = next.receive(key, context)
        return next.takesText && next.layers.last?.id == layers.last?.id
    }

    /// `act`: the name in the journal of what the message answers for.
    public mutating func deliver(_ message: any Sendable, to layer: Int, act: String? = nil, _ context: Context) -> [any Request] {
        guard let place = layers.firstIndex(where: { $0.id == layer }) else { return [] }
        answeredAct = act
        defer { answeredAct = nil }
        return apply(layers[place].deliver(message, context), from: place, context)
    }

    // MARK: Layers

    mutating func apply(_ effects: [LayerEffect], from place: Int, _ context: Context) -> [any Request] {
        var requests: [any Request] = []
        var place = place
        // what a box asks for is asked of what it was opened on
        if let phrase = broken(layers[place].id, context), effects.contains(where: \.isDecided) {
            tell(phrase, insteadOf: place, context)
            return []
        }
        // once it has asked, what it is about moves by its own doing
        if effects.contains(where: \.hasActed) { holds[layers[place].id] = nil }
        for (number, effect) in effects.enumerated() {
            if case .request(let request) = effect, let refusal = refusal(of: request, context) {
                message = refusal
                return requests + ((request as? CommitRequest).map { refuse($0, refusal, context) } ?? [])
            }
            if case .request(let request as CommitRequest) = effect {
                if let refusal = context.refusal(of: request.change) { return requests + refuse(request, refusal, context) }
                if Permission.asksForOfficer(request.change, in: context.dossier) {
                    askForOfficer(request, then: Array(effects[(number + 1)...]), from: place, context)
                    return requests
                }
            }
            requests += apply(effect, from: place, context)
            place = min(place, layers.count - 1)
        }
        // who invites to undo says what
        let hasActed = requests.contains { $0.isAct } || answeredAct != nil
        if said?.invitation != nil, said?.invitation?.act == nil, !hasActed { said?.invitation = nil }
        return requests
    }

    /// The role of the person stands against a change: nothing of it is shown, and who can is said.
    mutating func refuse(_ request: CommitRequest, _ refusal: Phrase, _ context: Context) -> [any Request] {
        message = refusal
        guard let reply = request.reply, let record = request.change.edits.first?.record else { return [] }
        return deliver(reply.message(.refused([Refusal(Refusal.role, record, refusal)])), to: reply.layer, context)
    }

    mutating func apply(_ effect: LayerEffect, from place: Int, _ context: Context) -> [any Request] {
        switch effect {
        case .open(let screen, let hold):
            push(screen, on: hold, context)
            let top = layers.count - 1
            return apply(layers[top].opened(context), from: top, context)
        case .goBeside: break  // the panes have done it
        case .replace(let screen):
            layers.removeSubrange(place...)
            forgetHolds()
            push(screen, context)
        case .close: remove(from: place, context)
        case .answer(let answer):
            let chosen = menu.flatMap { $0.layer == layers[place].id ? $0 : nil }
            let box = layers[place].id
            let hold = holds[box]
            remove(from: place, context)
            if let chosen, case .choice(let text) = answer { return choose(text, of: chosen, context) }
            if let firstRole, firstRole.box == box, case .refs(let refs) = answer { return nameOfficer(refs, for: firstRole, context) }
            let below = layers.count - 1
            return apply(layers[below].answered(answer, on: hold, context), from: below, context)
        case .say(let phrase): message = phrase
        case .invite(let phrase, let way): said = Said(phrase, Said.Invitation(way: way, act: answeredAct))
        case .request(let request): return [request]
        }
        return []
    }

    mutating func push(_ screen: any Screen, on hold: Hold? = nil, _ context: Context) {
        if let hold { holds[nextID] = hold }
        var layer = screen.layer(nextID)
        nextID += 1
        layer.refresh(context)
        layers.append(layer)
    }

    mutating func pop(_ context: Context) { remove(from: layers.count - 1, context) }

    /// The first layer stays.
    private mutating func remove(from place: Int, _ context: Context) {
        guard place > 0, place < layers.count else { return }
        layers.removeSubrange(place...)
        forgetHolds()
        if let menu, !layers.contains(where: { $0.id == menu.layer }) { self.menu = nil }
        for place in visibleBase(context)..<layers.count { layers[place].refresh(context) }
    }

    /// The lowest layer that is seen: what lies under it is computed again when it comes back to light.
    func visibleBase(_ context: Context) -> Int { layers.lastIndex { $0.overlay(context) == nil } ?? 0 }
}
