import Domain
import Text

extension ImportKind {
    /// The list of a référentiel: one row an engagement, or one row a point under its engagement.
    static let referential = ImportKind(
        "referentiel", "referentiels", "referential", "standard", "exigences", "requirements", "engagements",
        title: Phrase(fr: "Référentiel : sa liste et ses points", en: "Standard: its list and its items"),
        noun: Noun(fr: ("ligne", "lignes"), en: ("line", "lines"), feminine: true),
        fields: [
            ImportField(Engagement.module.spec, "n module", "bloc"),
            ImportField(
                Engagement.number.spec, "n", "n exigence", "exigence n", "n engagement", "engagement n", "no", "num", "numero d exigence"),
            ImportField(
                Engagement.title.spec, "engagement", "exigence", "libelle", "libelle de l exigence", "texte", "titre", "requirement",
                "commitment"),
            ImportField(
                Engagement.pilot.spec, "pilote d exigence", "pilote de l exigence", "pilote d engagement", "pilote de l engagement",
                "responsable", "porteur", "responsible"),
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

// MARK: What follows

extension ReferentialRows {
    /// Requirements without an official number that this list does not speak of: they stay beside the official ones.
    static func leftOver(_ bench: Bench) -> Phrase? {
        let spoken = Set(bench.spokenOf.map { Ref($0.record, nested: id($0)) })
        let records = Set(spoken.map(\.record))
        let left = bench.dossier.structure.engagements.filter { engagement in
            records.contains(engagement.ref.record) && engagement.isProvisional && !engagement.isExample && !spoken.contains(engagement.ref)
        }
        guard !left.isEmpty else { return nil }
        let (level, isOne) = (bench.dossier.levels.counted(left.count), left.count == 1)
        let names = left.prefix(3).map { "« \($0.title) »" }.joined(separator: ", ") + (left.count > 3 ? ", etc." : "")
        return Phrase(
            fr:
                "\(level.french) au numéro provisoire \(isOne ? "n'est pas dans ce tableau et reste" : "ne sont pas dans ce tableau et restent") (\(names)). Si le tableau les nomme autrement, donnez-leur d'abord leur numéro officiel.",
            en:
                "\(level.english) with a provisional number \(isOne ? "is not in this table and stays" : "are not in this table and stay") (\(names)). If the table words them otherwise, give them their official number first."
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
        return acts.completed(Change(Act(.importTable, ""), [full])).edits
    }
}
