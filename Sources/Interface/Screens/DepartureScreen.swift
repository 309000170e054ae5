import Canvas
import Domain
import Text

/// « Départ ou mutation » of a person or of a post's holder: what rests on the posts, and one act that hands them on.
struct DepartureScreen: ListScreen {
    enum Own: Hashable { case open, succeed, vacate, day, move, export }

    private let ref: Ref
    var list = ListPart([.flexible(minimum: 30), .fixed(20)])
    private var posts: [Record] = []
    private var isMoving = false
    /// From which the departure counts; nil: today.
    private var chosenDay: Day?

    init(_ ref: Ref) { self.ref = ref }

    var own: [Binding<Own>] {
        [
            Binding([.letter("a"), .insert], .succeed, fr: "nommer qui suit", en: "name who follows", footer: true),
            Binding([.letter("v")], .vacate, fr: "laisser vacant", en: "leave vacant", footer: true),
            Binding([.letter("d")], .day, fr: "autre jour", en: "other day", footer: true),
            Binding([.letter("r")], .move, fr: "rattacher à un autre poste", en: "move to another post", footer: true),
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Départ ou mutation", en: "Departure or transfer") }

    /// « agent d'accueil 1 · à partir du 01/09/2026 · 1 poste · 12 choses en dépendent »
    func subtitle(_ context: Context) -> Phrase? {
        let count = list.total
        let from = chosenDay.map { Phrase(fr: " · à partir du \($0.shown)", en: " · from \($0.shown)") } ?? Phrase(same: "")
        let rest = Phrase(
            fr: " · \(Count.of(posts.count, "poste", "postes")) · \(Count.of(count, "chose en dépend", "choses en dépendent"))",
            en: " · \(Count.english(posts.count, "post", "posts")) · \(Count.english(count, "thing", "things")) rest on it")
        let name = context.naming.name(ref)
        return Phrase(fr: name + from.french + rest.french, en: name + from.english + rest.english)
    }

    mutating func refresh(_ context: Context) {
        posts =
            ref.kind == Post.kind.name
            ? [context.dossier.record(ref.record)].compactMap { $0 } : context.dossier.posts(heldBy: ref.record, on: context.today)
        let rows = posts.flatMap { post -> [ListRow] in
            let sources = Self.resting(on: post, context)
            let holder = context.dossier.holder(of: post, on: context.today).map { context.naming.title($0) }
            let state = holder ?? Phrase(fr: "vacant", en: "vacant")[context.language]
            return [.heading(SafeText("\(context.naming.title(post)) (\(state))"))] + sources.map { row($0, context) }
        }
        list.invitation = Phrase(fr: "Rien n'en dépend.", en: "Nothing rests on it.")
        list.load(rows, height: context.size.height - 6)
    }

    /// Each thing once, by itself; whom it reminded makes it rest on nobody.
    private static func resting(on post: Record, _ context: Context) -> [Ref] {
        let all = Set(context.dossier.usesOfAnything(in: post.key).map(\.source))
        return all.filter { source in
            guard source.nested != nil, source.kind != Checklist.name else { return true }
            guard case .key(let key)? = context.dossier.path(of: source)?.steps.first else { return true }
            let isKept = context.dossier.schema[source.kind]?.field(key)?.isKept ?? false
            return !isKept && !all.contains(Ref(source.record))
        }.sorted()
    }

    private func row(_ source: Ref, _ context: Context) -> ListRow {
        let status = context.facts.standing(of: source)
        let name = context.naming.name(source)
        let whole =
            source.kind == Post.kind.name && source.nested == nil
            ? context.text(fr: "\(name) : suppléance", en: "\(name): deputy") : SafeText(name)
        return ListRow(
            source, [whole, status.map { context.text($0.phrase) } ?? .empty],
            tone: status?.tone ?? .neutral)
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        switch command {
        case .open: return nil
        case .export: return context.readOnlyRefusal
        case .succeed, .vacate, .day, .move:
            if let refusal = context.readOnlyRefusal
                ?? context.refusal(of: command == .move ? .organise : .staff, on: posts.map(\.reference))
            {
                return refusal
            }
            guard command == .move, posts.count != 1 else {
                return posts.isEmpty ? Phrase(fr: "Cette personne ne tient aucun poste.", en: "This person holds no post.") : nil
            }
            return Phrase(fr: "Ouvrez d'abord la fiche du poste à rattacher.", en: "Open first the sheet of the post to move.")
        }
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .open: return openSelected(context)
        case .export:
            let columns = [Phrase(fr: "Ce qui en dépend", en: "What rests on it"), Phrase(fr: "Situation", en: "Status")]
            return [list.exported(title(context), group: Phrase(fr: "Poste", en: "Post"), columns: columns, context)]
        case .succeed, .move:
            isMoving = command == .move
            let field = isMoving ? Item.owner.spec : Post.Holder.person.spec
            let held = Hold(posts.map(\.reference), isMoving ? .presence : .fields([Post.holders.key]), context)
            return [.open(PickerScreen(field, present: [], several: false), on: held)]
        case .vacate:
            let change = context.acts.succeed(posts, by: nil, on: day(context), id: context.makeID)
            let from = from(context)
            return done(
                change,
                Phrase(
                    fr: "Poste vacant \(from.french) : son suppléant reçoit.", en: "Post vacant \(from.english): its deputy receives."))
        case .day: return [.open(DayScreen.departure(context))]
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        if case .choice(let text) = answer { chosenDay = Day(text) }
        guard case .refs(let refs) = answer, let chosen = refs.first, let hold else { return [] }
        let posts = hold.refs.compactMap { context.dossier.record($0.record) }
        let name = context.naming.name(chosen)
        if isMoving {
            guard let post = posts.first, post.reference != chosen else { return [] }
            let change = context.acts.move(from: post.reference, to: chosen)
            return done(change, Phrase(fr: "Tout est rattaché à : \(name).", en: "All moved to: \(name)."))
        }
        let change = context.acts.succeed(posts, by: chosen, on: day(context), id: context.makeID)
        let from = from(context)
        return done(change, Phrase(fr: "Titulaire \(from.french) : \(name).", en: "Holder \(from.english): \(name)."))
    }

    private func day(_ context: Context) -> Day { chosenDay ?? context.today }

    private func from(_ context: Context) -> Phrase {
        let day = day(context)
        return day == context.today
            ? Phrase(fr: "à partir d'aujourd'hui", en: "from today")
            : Phrase(fr: "à partir du \(day.shown)", en: "from \(day.shown)")
    }

    private func done(_ change: Change?, _ phrase: Phrase) -> [Effect<Never>] {
        guard let change else { return [] }
        return [.commit(change), .invite(phrase)]
    }
}
