import Domain
import Text

/// One row of a référentiel's list.
struct ReferentialRows {
    let reader: RowReader

    init(_ reader: RowReader) { self.reader = reader }

    func read(_ bench: inout Bench) throws(RowRefusal) -> Target {
        if let heading = heading(&bench) { return heading }
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

    /// « Module 1 » above its exigences, as official lists are laid out: what follows is of that module.
    private func heading(_ bench: inout Bench) -> Target? {
        let (number, title) = (reader.line("number"), reader.line("title"))
        let name = number.isEmpty ? title : number
        let words = NameIndex.plain(name).split { !$0.isLetter && !$0.isNumber }
        guard reader.line("module").isEmpty, reader.line("item").isEmpty, reader.text(Engagement.expectedEvidence.key).isEmpty,
            words.count >= 2, words[0] == "module" || words[0] == "bloc", words[1].allSatisfy(\.isNumber)
        else { return nil }
        let retained = bench.dossier.structure.modules
        bench.carried["engagement"] = nil
        guard let found = retained.first(where: { Self.isNamed(name, $0.tree) }) else {
            bench.carried["module"] = Self.unknown
            bench.remark(
                Phrase(
                    fr: "Ligne \(reader.row.line) : « \(name) », que ce dossier n'a pas retenu : ce qui suit est laissé de côté.",
                    en: "Line \(reader.row.line): “\(name)”, which this dossier has not retained: what follows is left out."))
            return retained.first.map { Target($0.ref.record) }
        }
        bench.carried["module"] = found.ref.text
        return Target(found.ref.record)
    }

    /// Carried below the heading of a module that the dossier has not retained.
    private static let unknown = "-"

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
        if let pilot = try reader.value(Engagement.pilot.key, &bench) { bench.set(pilot, Engagement.pilot.spec, of: target) }
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
                !number.isEmpty
                    && bench.tree(target).map { NameIndex.isSame(Self.number(Engagement.number.value(in: $0)), number) } ?? false
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

    static func id(_ target: Target) -> String {
        if case .element(let id)? = target.place.steps.last { return id }
        return ""
    }

    /// « Exigence n° 3 » is number 3; what is left stands as it was typed (« 5 à 7 »).
    static func number(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).filter {
            !["exigence", "engagement", "n°", "no", "n", "numero"].contains(NameIndex.plain(String($0)))
        }
        return words.joined(separator: " ")
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
            if bench.carried["module"] == Self.unknown {
                throw RowRefusal(
                    fr: "sous un module que ce dossier n'a pas retenu", en: "below a module that this dossier has not retained")
            }
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
}
