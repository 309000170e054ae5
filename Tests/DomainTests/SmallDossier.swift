import Domain

/// The smallest dossier that can be judged: a référentiel of one module and one exigence with one point, and its checklist.
struct SmallDossier {
    private(set) var dossier: Dossier
    static let today = Day("2026-03-10") ?? Day(number: 0)
    static let engagement = Ref("referentials", "r", nested: "e")
    static let item = Ref("checklists", "c", nested: "i")
    static let place = Path("items").element("i")

    /// `expected`: what the référentiel says of the point; `module`: of its module.
    init(expected: [Write] = [], module: [Write] = [Module.mandatory.write(true)], schema: Schema = .standard) {
        dossier = Dossier(schema: schema)
        let (m, e) = (Path("modules").element("m"), Path("engagements").element("e"))
        let i = e.key("items").element("i")
        put(
            "referentials", "r",
            [Referential.title.write("Référentiel"), Module.title.write("Module", in: m)]
                + module.map { Write(m.appending($0.path), $0.value) }
                + [
                    Engagement.title.write("Exigence", in: e), Engagement.module.write("m", in: e),
                    ExpectedItem.title.write("Point", in: i),
                ]
                + expected.map { Write(i.appending($0.path), $0.value) })
        put(
            "dossier", "dossier",
            [DossierRecord.title.write("Dossier"), DossierRecord.modules.write([Ref("referentials", "r", nested: "m")])])
        put(
            "checklists", "c",
            [
                Checklist.referential.write(Ref("referentials", "r")), Checklist.engagement.write(Self.engagement),
                Checklist.unit.write("department"), Item.progress.write(.todo, in: Self.place),
            ])
    }

    /// Writes on a record, made where it is not there.
    mutating func put(_ kind: KindName, _ id: String, _ writes: [Write]) {
        let key = RecordKey(kind, id)
        dossier.put(Record(key, Edit(key, base: dossier.record(key)?.tree, writes: writes).mine))
    }

    mutating func item(_ writes: Write...) { put("checklists", "c", writes.map { Write(Self.place.appending($0.path), $0.value) }) }

    /// In place, proven by a validated evidence.
    mutating func prove(until end: Day? = nil) {
        put("evidence", "p", [Evidence.title.write("Preuve"), Evidence.state.write(.validated), Evidence.expiresOn.write(end)])
        item(Item.progress.write(.done), Item.evidence.write([Ref("evidence", "p")]))
    }

    func readiness(asOf day: Day = today) -> Readiness { Readiness(dossier, asOf: day, today: Self.today) }
    func state(asOf day: Day = today) -> Readiness.State? { readiness(asOf: day)[Self.engagement]?.state }

    /// Codes of the checks that find something.
    var found: [String] { Checks.run(dossier, today: Self.today).map(\.check.code) }
}
