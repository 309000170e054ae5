import Domain
import Text

/// Where a plan is put together: the dossier as it is, and upon it what the rows read so far would make of it. What one row
/// writes is kept apart until the row is accepted.
struct Bench {
    let dossier: Dossier
    let today: Day
    private let text: FieldText
    private let makeID: () -> String
    private var accepted = Layer()
    private var staged = Layer()
    private var names: [KindName: NameIndex] = [:]
    /// By the words of their names, in any order, once somebody is looked for so.
    private var people: [[String]: [Ref]]?
    /// What earlier rows said and later ones leave blank, as merged cells do.
    var carried: [String: String] = [:]
    /// Services, posts and people that only a cell names are made along.
    var makesNames = true
    /// Why rows push deadlines of these records back.
    var reasons: [RecordKey: String] = [:]
    /// Deadlines that stay, for want of a reason.
    var keptDeadlines = 0
    /// Said once, however many rows it concerns.
    private(set) var remarks: [Phrase] = []

    init(_ dossier: Dossier, today: Day, language: Language, makeID: @escaping () -> String) {
        self.dossier = dossier
        self.today = today
        self.makeID = makeID
        text = FieldText(Naming(dossier, language))
    }

    private struct Place: Hashable {
        let target: Target
        let path: Path
    }

    private struct Layer {
        var trees: [Target: JSONObject] = [:]
        /// Said of a thing by one row, so that another cannot say otherwise.
        var told: Set<Place> = []
        var contradiction: RowRefusal?
        var order: [Target] = []
        var writes: [Target: [Write]] = [:]
        var changes: [FieldChange] = []
        /// New records whose number no row gave.
        var proposed: Set<RecordKey> = []
        /// Things that only names in cells made: services, posts, people.
        var made: [RecordKey] = []
        var names: [(kind: KindName, name: String, ref: Ref)] = []
        var remarks: [Phrase] = []
    }

    // MARK: Reading

    /// The thing as the rows so far leave it; nil where it does not exist.
    func tree(_ target: Target) -> JSONObject? { staged.trees[target] ?? accepted.trees[target] ?? stored(target) }

    func stored(_ target: Target) -> JSONObject? { dossier.record(target.record).flatMap { JSON.object($0.tree)[target.place]?.object } }

    /// The record of a thing, with the thing as it would be.
    func whole(_ target: Target, _ tree: JSONObject) -> JSONObject {
        if target.place.steps.isEmpty { return tree }
        var record = JSON.object(self.tree(Target(target.record)) ?? JSONObject())
        record.set(.object(tree), at: target.place)
        return record.object ?? JSONObject()
    }

    var targets: [Target] { accepted.order }
    var made: [RecordKey] { accepted.made }
    /// New records that give their number up where somebody takes it before they are written.
    var proposed: Set<RecordKey> { accepted.proposed }
    /// Everything that accepted rows said something of, changed or not.
    var spokenOf: Set<Target> { Set(accepted.told.map(\.target)) }

    // MARK: Writing

    func newTarget(_ kind: KindName) -> Target { Target(RecordKey(kind, makeID())) }

    /// Sets a value unless it stands already; `spec` says what to call the change and how to show it. A value that an earlier
    /// row set stands, unless this one is `added` to it.
    mutating func set(_ value: JSON?, _ spec: FieldSpec, of target: Target, at path: Path? = nil, added: Bool = false) {
        let path = path ?? Path(spec.key)
        staged.told.insert(Place(target: target, path: path))
        var tree = JSON.object(tree(target) ?? JSONObject(["id": .string(Self.id(of: target))]))
        let before = tree[path]
        guard !Self.isSame(before, value) else { return }
        if !added, accepted.told.contains(Place(target: target, path: path)) {
            // by its number or reference where it is the title that differs: the same words twice would say nothing
            let keys = spec.key == "title" ? ["reference", "number"] : ["title", "reference", "number"]
            let name = keys.lazy.compactMap { tree.object?[$0]?.text }.first { !$0.isBlank }
            let of = Phrase(fr: name.map { " de « \($0) »" } ?? "", en: name.map { " of “\($0)”" } ?? "")
            staged.contradiction = RowRefusal(
                fr: "\(spec.label.french)\(of.french), « \(shown(value, spec)) » : une ligne plus haut dit « \(shown(before, spec)) »",
                en: "\(spec.label.english)\(of.english), “\(shown(value, spec))”: a line above says “\(shown(before, spec))”")
        }
        tree.set(value, at: path)
        if staged.trees[target] == nil, accepted.trees[target] == nil { staged.order.append(target) }
        staged.trees[target] = tree.object
        staged.writes[target, default: []].append(Write(path, value))
        // Nobody reads the fields of what is new one by one.
        if stored(target) == nil { return }
        staged.changes.append(FieldChange(label: spec.label, before: shown(before, spec), after: shown(value, spec)))
    }

    /// Sets a number that the program proposes for something new.
    mutating func propose(_ number: String, _ spec: FieldSpec, of target: Target) {
        set(.string(number), spec, of: target)
        staged.proposed.insert(target.record)
    }

    /// Takes back what the row just read wrote at a place of a record; false where it wrote nothing there.
    mutating func leaveOut(_ record: RecordKey, _ path: Path) -> Bool {
        for (target, writes) in staged.writes where target.record == record {
            guard let write = writes.first(where: { target.place.appending($0.path) == path }) else { continue }
            staged.writes[target] = writes.filter { $0.path != write.path }
            if staged.writes[target]?.isEmpty ?? true { staged.writes[target] = nil }
            var tree = JSON.object(staged.trees[target] ?? JSONObject())
            let before = (accepted.trees[target] ?? stored(target)).flatMap { JSON.object($0)[write.path] }
            tree.set(before, at: write.path)
            staged.trees[target] = tree.object
            if let label = dossier.schema[record.kind]?.field(at: path)?.label { staged.changes.removeAll { $0.label == label } }
            return true
        }
        return false
    }

    /// Spaces that do not break and curled apostrophes make no other text: a spreadsheet puts or loses them by itself.
    private static func isSame(_ left: JSON?, _ right: JSON?) -> Bool {
        guard let left = left?.text, let right = right?.text else { return left == right }
        return plain(left) == plain(right)
    }

    private static func plain(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 == "\u{2019}" ? "'" : $0 }
    }

    /// Things made by this very table have their title; the dossier does not know them yet.
    private func shown(_ value: JSON?, _ spec: FieldSpec) -> String {
        if case .link = spec.kind, let ref = value?.text.flatMap({ Ref($0) }), dossier.record(ref.record) == nil {
            return tree(Target(ref.record))?["title"]?.text ?? ""
        }
        return text.line(value, spec)
    }

    /// Of several remarks that differ only in their example, the first.
    mutating func remarkOnce(_ phrase: Phrase) {
        let head = phrase.french.prefix { $0 != ":" }
        if !(remarks + staged.remarks).contains(where: { $0.french.hasPrefix(head) }) { staged.remarks.append(phrase) }
    }

    mutating func remark(_ phrase: Phrase) { if !remarks.contains(phrase) { staged.remarks.append(phrase) } }

    private static func id(of target: Target) -> String {
        if case .element(let id)? = target.place.steps.last { return id }
        return target.record.id
    }

    // MARK: Names

    /// What a cell names among some kinds; services, posts and people that nothing names yet are made.
    mutating func link(_ name: String, to kinds: [KindName], _ field: ImportField) throws(RowRefusal) -> Ref {
        for kind in kinds {
            switch find(name, kind) {
            case .one(let ref): return ref
            case .several:
                throw RowRefusal(
                    fr: "plusieurs fiches s'appellent « \(name) » (\(field.label.french)) : donnez la référence",
                    en: "several records are called “\(name)” (\(field.label.english)): give the reference")
            case .none: continue
            }
        }
        if kinds == ["posts"], let post = postHeld(by: name) { return post }
        if makesNames, kinds.count == 1, let kind = kinds.first, Self.makable[kind] != nil { return make(kind, name) }
        throw RowRefusal(
            fr: "\(field.label.french) : « \(name) » n'est pas dans le dossier",
            en: "\(field.label.english): “\(name)” is not in the dossier")
    }

    /// People write who does a thing, the dossier keeps the post: the one that this person holds.
    private mutating func postHeld(by name: String) -> Ref? {
        guard let person = person(name) else { return nil }
        let held = dossier.records("posts").filter { post in
            post[Post.holders].contains { Post.Holder.person.value(in: $0) == person && Post.Holder.to.value(in: $0) == nil }
        }
        return held.count == 1 ? held[0].reference : nil
    }

    /// « camille durand » is « Mme Camille DURAND », where nobody else is.
    private mutating func person(_ name: String) -> Ref? {
        if case .one(let person) = find(name, "people") { return person }
        if people == nil {
            people = Dictionary(grouping: dossier.records("people").map { (NameIndex.person($0[Person.title]), $0.reference) }, by: \.0)
                .mapValues { $0.map(\.1) }
        }
        let wanted = NameIndex.person(name)
        guard wanted.count > 1, let found = people?[wanted], found.count == 1 else { return nil }
        return found[0]
    }

    mutating func find(_ name: String, _ kind: KindName) -> NameIndex.Hit {
        if let own = staged.names.last(where: { $0.kind == kind && NameIndex.isSame($0.name, name) }) { return .one(own.ref) }
        if names[kind] == nil { names[kind] = NameIndex(dossier, kind) }
        return names[kind]?[name] ?? .none
    }

    /// Records by their title alone, those of earlier rows included: two things may share it.
    mutating func titled(_ title: String, _ kind: KindName) -> [RecordKey] { keys(title, \.titles, kind) }

    /// Records by their reference alone.
    mutating func referenced(_ reference: String, _ kind: KindName) -> [RecordKey] { keys(reference, \.references, kind) }

    private mutating func keys(_ name: String, _ table: KeyPath<NameIndex, [String: [RecordKey]]>, _ kind: KindName) -> [RecordKey] {
        if names[kind] == nil { names[kind] = NameIndex(dossier, kind) }
        return names[kind]?[keyPath: table][NameIndex.plain(name)] ?? []
    }

    /// A name that later rows may use.
    mutating func learn(_ name: String, _ ref: Ref) { staged.names.append((ref.kind, name, ref)) }

    /// Which fields a thing made of its name alone is named by.
    private static let makable: [KindName: [FieldSpec]] = [
        Service.name: [Service.reference.spec, Service.title.spec], "posts": [Post.title.spec], "people": [Person.title.spec],
    ]

    mutating func make(_ kind: KindName, _ name: String) -> Ref {
        let target = kind == Service.name ? serviceTarget(name) : newTarget(kind)
        for field in Self.makable[kind] ?? [] { set(.string(name), field, of: target) }
        staged.made.append(target.record)
        learn(name, target.ref)
        return target.ref
    }

    /// Services are addressed by checklists: their id says their name.
    private func serviceTarget(_ name: String) -> Target {
        let present = dossier.allRecords(Service.name).map(\.id) + accepted.order.map(\.record.id) + staged.order.map(\.record.id)
        return Target(RecordKey(Service.name, RecordID.slug(of: name, avoiding: Set(present))))
    }

    // MARK: Accepting

    /// What the row just read would change.
    var changes: [FieldChange] { staged.changes }
    var touched: [Target] { Array(staged.trees.keys) }
    /// Whether the row just read writes anything.
    var writes: Bool { !staged.writes.isEmpty }
    /// Whether the row just read makes this thing; a point of an engagement counts as one.
    func makes(_ target: Target) -> Bool {
        stored(target) == nil && (staged.order.contains(target) || target.place.steps.count > 2 && writes)
    }

    /// Takes what the row said; throws, and takes nothing, when it contradicts an earlier one.
    mutating func accept() throws(RowRefusal) {
        if let contradiction = staged.contradiction { throw contradiction }
        accepted.told.formUnion(staged.told)
        accepted.trees.merge(staged.trees) { _, new in new }
        accepted.order += staged.order
        for (target, writes) in staged.writes { accepted.writes[target, default: []] += writes }
        accepted.made += staged.made
        accepted.proposed.formUnion(staged.proposed)
        for (kind, name, ref) in staged.names {
            names[kind, default: NameIndex(dossier, kind)].add(name, ref)
        }
        for target in staged.order where target.place.steps.isEmpty {
            guard let title = staged.trees[target]?["title"]?.text else { continue }
            names[target.record.kind, default: NameIndex(dossier, target.record.kind)].addTitle(title, target.record)
        }
        remarks += staged.remarks
        staged = Layer()
    }

    mutating func reject() { staged = Layer() }

    /// One edit for each record, in the order the rows named them, with what the program keeps along.
    var edits: [Edit] {
        var order: [RecordKey] = []
        var writes: [RecordKey: [Write]] = [:]
        for target in accepted.order {
            if writes[target.record] == nil { order.append(target.record) }
            writes[target.record, default: []] += placed(target)
        }
        return order.map { edit($0, writes[$0] ?? []) }
    }

    /// What the row just read would write, as an act of its own.
    var rowEdits: [Edit] {
        staged.order.map { target in
            let writes = (staged.writes[target] ?? []).map { Write(target.place.appending($0.path), $0.value) }
            return Edit(target.record, base: dossier.record(target.record)?.tree, writes: writes)
        }
            + staged.writes.filter { !staged.order.contains($0.key) }.map { target, writes in
                Edit(
                    target.record, base: dossier.record(target.record)?.tree,
                    writes: writes.map { Write(target.place.appending($0.path), $0.value) })
            }
    }

    /// A new nested thing is written whole, once.
    private func placed(_ target: Target) -> [Write] {
        if !target.place.steps.isEmpty, stored(target) == nil, let tree = accepted.trees[target] {
            return [Write(target.place, .object(tree))]
        }
        return (accepted.writes[target] ?? []).map { Write(target.place.appending($0.path), $0.value) }
    }

    /// What a new record kept as of today would be false: it was so before it was typed here.
    private func edit(_ key: RecordKey, _ writes: [Write]) -> Edit {
        let base = dossier.record(key)?.tree
        let edit = Edit(key, base: base, writes: writes)
        let kept = dossier.schema[key.kind]?.bookkeeping(base ?? edit.mine, edit.mine, Stamp(today, "")) ?? []
        return Edit(key, base: base, writes: writes + kept).because(reasons[key] ?? "")
    }
}
