import Domain

/// The points of an engagement, and the evidence expected of both.
extension ReferentialRows {
    func fillItem(_ title: String, of engagement: Target, _ bench: inout Bench) throws(RowRefusal) -> Target {
        let items = bench.tree(engagement).map { Engagement.items.value(in: $0) } ?? []
        let number = Self.number(reader.line("item_number"))
        let known = items.first { item in
            let own = Self.number(ExpectedItem.number.value(in: item))
            return number.isEmpty || own.isEmpty ? NameIndex.isSame(ExpectedItem.title.value(in: item), title) : own == number
        }
        guard known != nil || !title.isEmpty else {
            throw RowRefusal(fr: "le point « \(number) » n'a pas d'intitulé", en: "item “\(number)” has no title")
        }
        let taken = Set(items.compactMap { $0["id"]?.text })
        let made = RecordID.slug(of: number.isEmpty ? "\(Self.id(engagement))-p\(items.count + 1)" : number, avoiding: taken)
        let place = Path(Engagement.items.key).element(known?["id"]?.text ?? made)
        func set(_ value: JSON?, _ spec: FieldSpec) { bench.set(value, spec, of: engagement, at: place.key(spec.key)) }
        if !title.isEmpty { set(.string(title), ExpectedItem.title.spec) }
        if !number.isEmpty { set(.string(number), ExpectedItem.number.spec) }
        if known == nil { set(.integer((items.compactMap { ExpectedItem.rank.value(in: $0) }.max() ?? 0) + 10), ExpectedItem.rank.spec) }
        if let value = try reader.value("recurrence", &bench) { set(value, ExpectedItem.recurrence.spec) }
        if let value = try reader.value("level", &bench) { set(value, ExpectedItem.level.spec) }
        try addEvidence(to: engagement, ExpectedItem.expectedEvidence.spec, &bench, at: place)
        return Target(engagement.record, at: engagement.place.appending(place))
    }

    /// Evidence is added to what the list says already, never taken away.
    func addEvidence(to target: Target, _ spec: FieldSpec, _ bench: inout Bench, at place: Path = Path([])) throws(RowRefusal) {
        guard let told = try reader.value(Engagement.expectedEvidence.key, &bench)?.array?.compactMap(\.text) else { return }
        let path = place.key(spec.key)
        let present = bench.tree(target).flatMap { JSON.object($0)[path]?.array?.compactMap(\.text) } ?? []
        let missing = told.filter { text in !present.contains { NameIndex.isSame($0, text) } }
        if !missing.isEmpty { bench.set(.strings(present + missing), spec, of: target, at: path, added: true) }
    }
}
