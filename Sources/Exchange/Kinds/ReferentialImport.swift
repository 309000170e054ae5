import Domain
import Text

extension ImportKind {
    /// The list of a référentiel: one row an engagement, or one row a point under its engagement.
    static let referential = ImportKind(
        "referentiel", "referentiels", "referential", "standard", "exigences", "requirements", "engagements",
        title: Phrase(fr: "Référentiel : exigences et points", en: "Standard: requirements and items"),
        noun: Noun(fr: ("ligne", "lignes"), en: ("line", "lines"), feminine: true),
        fields: [
            ImportField(Engagement.module.spec, "n module", "bloc"),
            ImportField(
                Engagement.number.spec, "n", "n exigence", "exigence n", "n engagement", "engagement n", "no", "num", "numero d exigence"),
            ImportField(
                Engagement.title.spec, "engagement", "exigence", "libelle", "libelle de l exigence", "texte", "titre", "requirement",
                "commitment"),
            ImportField(
                ExpectedItem.number.spec, key: "item_number", "n point", "point n", "n element", "n critere", "sous engagement n",
                "n sous engagement", "item number"),
            ImportField(
                ExpectedItem.title.spec, key: "item", "point", "element", "point element", "point de controle", "point a verifier",
                "critere", "sous engagement", "element de preuve", "item"),
            ImportField(
                Engagement.expectedEvidence.spec, "preuve", "preuve attendue", "element attendu", "justificatif", "piece", "evidence"),
            ImportField(
                ExpectedItem.recurrence.spec,
                values: [
                    "hebdomadaire": "weekly", "mensuel": "monthly", "mensuelle": "monthly", "trimestriel": "quarterly",
                    "trimestrielle": "quarterly", "annuel": "yearly", "annuelle": "yearly", "ponctuel": "none", "unique": "none",
                    "aucune": "none", "weekly": "weekly", "monthly": "monthly", "quarterly": "quarterly", "yearly": "yearly",
                ], "periodicite", "frequence", "recurrence", "frequency"),
            ImportField(
                ExpectedItem.level.spec,
                values: [
                    "departement": "department", "prefecture": "department", "commun": "department", "site": "site", "service": "service",
                ],
                "niveau", "niveau de reponse", "repond", "level"),
        ],
        rowKey: { _ in "" },
        closing: { bench in ReferentialRows.leftOver(bench) },
        finish: { bench, edits in
            edits.flatMap { edit -> [Edit] in
                guard edit.record.kind == Referential.name else { return [edit] }
                return ReferentialRows.completed(edit, bench)
            }
        },
        read: { reader, bench throws(RowRefusal) in try ReferentialRows(reader).read(&bench) })
}

/// One row of a référentiel's list.
private struct ReferentialRows {
    let reader: RowReader

    init(_ reader: RowReader) { self.reader = reader }

    func read(_ bench: inout Bench) throws(RowRefusal) -> Target {
        let engagement = try engagement(&bench)
        let item = reader.line("item")
        guard !item.isEmpty || !reader.line("item_number").isEmpty || recurs else {
            try addEvidence(to: engagement, Engagement.expectedEvidence.spec, &bench)
            return engagement
        }
        let evidence = Cell.parts(reader.text(Engagement.expectedEvidence.key))
        return try fillItem(item.isEmpty ? evidence.first ?? reader.line("title") : item, of: engagement, &bench)
    }

    private var recurs: Bool { !reader.line("recurrence").isEmpty || !reader.line("level").isEmpty }

    // MARK: The engagement

    /// The engagement a row is about: its own number or title, else the one of the row above, as merged cells say it.
    private func engagement(_ bench: inout Bench) throws(RowRefusal) -> Target {
        let (number, title) = (Self.number(reader.line("number")), reader.line("title"))
        let module = try module(&bench)
        guard !number.isEmpty || !title.isEmpty else {
            guard let above = bench.carried["engagement"] else {
                throw RowRefusal(fr: "ni numéro ni intitulé", en: "neither number nor title")
            }
            return Target(module.record, at: Path(Referential.engagements.key).element(above))
        }
        let target = find(number, title, module, bench) ?? new(number, title, module, bench)
        if bench.tree(target) == nil {
            guard !title.isEmpty else { throw RowRefusal(fr: "« \(number) » n'a pas d'intitulé", en: "“\(number)” has no title") }
            bench.set(.string(module.nested ?? ""), Engagement.module.spec, of: target)
            bench.set(.integer(rank(module, bench)), Engagement.rank.spec, of: target)
        }
        if !title.isEmpty { bench.set(.string(title), Engagement.title.spec, of: target) }
        if !number.isEmpty {
            bench.set(.string(number), Engagement.number.spec, of: target)
            let isProvisional = bench.tree(target).map { Engagement.provisional.value(in: $0) } ?? false
            if isProvisional { bench.set(nil, Engagement.provisional.spec, of: target) }
        }
        bench.carried["engagement"] = Self.id(target)
        return target
    }

    /// By number, else by title; several rows of one engagement repeat both.
    private func find(_ number: String, _ title: String, _ module: Ref, _ bench: Bench) -> Target? {
        let all = targets(module, bench)
        let own = all.filter { bench.tree($0).map { Engagement.module.value(in: $0) } == module.nested }
        for candidates in [own, reader.line("module").isEmpty ? all : []] {
            let numbered = candidates.first { target in
                !number.isEmpty && bench.tree(target).map { Self.number(Engagement.number.value(in: $0)) == number } ?? false
            }
            if let numbered { return numbered }
            let titled = candidates.first { target in
                !title.isEmpty
                    && bench.tree(target).map { tree in
                        let known = Engagement.number.value(in: tree)
                        return NameIndex.isSame(Engagement.title.value(in: tree), title)
                            && (number.isEmpty || known.isEmpty || Engagement.provisional.value(in: tree))
                    } ?? false
            }
            if let titled { return titled }
        }
        return nil
    }

    private func targets(_ module: Ref, _ bench: Bench) -> [Target] {
        let stored = bench.dossier.record(module.record).map { $0[Referential.engagements] } ?? []
        let old = stored.compactMap { $0["id"]?.text }.map { Target(module.record, at: Path(Referential.engagements.key).element($0)) }
        return old + bench.targets.filter { $0.record == module.record && bench.stored($0) == nil }
    }

    /// An id that says the number, unlike those of engagements and modules.
    private func new(_ number: String, _ title: String, _ module: Ref, _ bench: Bench) -> Target {
        let modules = bench.dossier.record(module.record).map { $0[Referential.modules] } ?? []
        let taken = targets(module, bench).map(Self.id) + modules.compactMap { $0["id"]?.text }
        let id = RecordID.slug(of: "e-" + (number.isEmpty ? String(title.prefix(30)) : number), avoiding: Set(taken))
        return Target(module.record, at: Path(Referential.engagements.key).element(id))
    }

    private func rank(_ module: Ref, _ bench: Bench) -> Int {
        (targets(module, bench).compactMap { bench.tree($0).flatMap { Engagement.rank.value(in: $0) } }.max() ?? 0) + 10
    }

    private static func id(_ target: Target) -> String {
        if case .element(let id)? = target.place.steps.last { return id }
        return ""
    }

    /// « Exigence n° 3 » is number 3.
    private static func number(_ text: String) -> String {
        let words = NameIndex.plain(text).split(separator: " ").filter {
            !["exigence", "engagement", "n°", "no", "n", "numero"].contains($0)
        }
        return words.joined(separator: " ").trimmed
    }

    // MARK: The module

    /// The retained module a row names, else the one of the row above, else the first.
    private func module(_ bench: inout Bench) throws(RowRefusal) -> Ref {
        let retained = bench.dossier.structure.modules
        guard let first = retained.first else {
            throw RowRefusal(fr: "ce dossier n'a retenu aucun module", en: "this dossier has no retained module")
        }
        let text = reader.line("module")
        guard !text.isEmpty else {
            if let carried = bench.carried["module"], let known = retained.first(where: { $0.ref.text == carried }) { return known.ref }
            if reader.columns["module"] == nil, retained.count > 1 {
                let number = Module.number.value(in: first.tree)
                bench.remark(
                    Phrase(
                        fr: "Sans colonne « module », ce qui est nouveau va dans le module \(number).",
                        en: "Without a “module” column, what is new goes to module \(number)."))
            }
            return first.ref
        }
        guard let found = retained.first(where: { Self.isNamed(text, $0.tree) }) else {
            throw RowRefusal(
                fr: "module « \(text) » : ce dossier ne l'a pas retenu", en: "module “\(text)”: this dossier has not retained it")
        }
        bench.carried["module"] = found.ref.text
        return found.ref
    }

    /// « 1 », « Module 1 », « M1 : Relation générale » or the title.
    private static func isNamed(_ text: String, _ module: JSONObject) -> Bool {
        if NameIndex.isSame(text, Module.title.value(in: module)) { return true }
        let plain = NameIndex.plain(text)
        let digits = plain.drop { !$0.isNumber }.prefix { $0.isNumber }
        let head = plain.prefix { !$0.isNumber }.trimmed
        return !digits.isEmpty && ["", "m", "module", "bloc", "module n°"].contains(head) && digits == Module.number.value(in: module)
    }

    // MARK: Its points

    private func fillItem(_ title: String, of engagement: Target, _ bench: inout Bench) throws(RowRefusal) -> Target {
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
    private func addEvidence(to target: Target, _ spec: FieldSpec, _ bench: inout Bench, at place: Path = Path([])) throws(RowRefusal) {
        guard let told = try reader.value(Engagement.expectedEvidence.key, &bench)?.array?.compactMap(\.text) else { return }
        let path = place.key(spec.key)
        let present = bench.tree(target).flatMap { JSON.object($0)[path]?.array?.compactMap(\.text) } ?? []
        let missing = told.filter { text in !present.contains { NameIndex.isSame($0, text) } }
        if !missing.isEmpty { bench.set(.strings(present + missing), spec, of: target, at: path, added: true) }
    }

    // MARK: What follows

    /// Requirements without an official number that this list does not speak of: they stay beside the official ones.
    static func leftOver(_ bench: Bench) -> Phrase? {
        let spoken = Set(bench.spokenOf.map { Ref($0.record, nested: id($0)) })
        let records = Set(spoken.map(\.record))
        let left = bench.dossier.structure.engagements.filter { engagement in
            records.contains(engagement.ref.record) && engagement.isProvisional && !engagement.isExample && !spoken.contains(engagement.ref)
        }
        guard !left.isEmpty else { return nil }
        let names = left.prefix(3).map { "« \($0.title) »" }.joined(separator: ", ") + (left.count > 3 ? ", etc." : "")
        return Phrase(
            fr:
                "\(Count.of(left.count, "exigence au numéro provisoire n'est pas dans ce tableau et reste", "exigences au numéro provisoire ne sont pas dans ce tableau et restent")) (\(names)). Si le tableau les nomme autrement, donnez-leur d'abord leur numéro officiel.",
            en:
                "\(Count.english(left.count, "requirement with a provisional number is not in this table and stays", "requirements with a provisional number are not in this table and stay")) (\(names)). If the table words them otherwise, give them their official number first."
        )
    }

    /// A new engagement without points gets its own, and checklists gain what they lack.
    static func completed(_ edit: Edit, _ bench: Bench) -> [Edit] {
        let record = Record(edit.record, edit.mine)
        let whole = LayingDown.withItems(record)
        let touched = Set(bench.targets.filter { $0.record == edit.record }.map(id))
        var writes = edit.writes
        for id in touched {
            let path = Path(Referential.engagements.key).element(id).key(Engagement.items.key)
            if JSON.object(record.tree)[path] == nil, let items = JSON.object(whole.tree)[path] { writes.append(Write(path, items)) }
        }
        let acts = Acts(bench.dossier, today: bench.today, now: Instant(seconds: 0), author: "")
        let full = Edit(edit.record, base: edit.base, writes: writes)
        return [full] + acts.checklists(of: touched, in: edit.record, tree: full.mine)
    }
}
