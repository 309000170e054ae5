import Domain
import Text

extension ImportKind {
    /// The action plan.
    static let actions = ImportKind(
        "actions", "action", "plan-d-actions", "plan", title: Phrase(fr: "Plan d'actions", en: "Action plan"),
        noun: Noun(fr: ("action", "actions"), en: ("action", "actions"), feminine: true),
        fields: [
            ImportField(CorrectiveAction.reference.spec, "n", "numero", "n action", "ref", "no"),
            ImportField(
                CorrectiveAction.title.spec, "action", "action corrective", "libelle", "action a mener", "action a realiser",
                "description", "mesure", "titre", "tache"),
            ImportField(
                CorrectiveAction.findings.spec, "constat", "n constat", "ecart", "non conformite", "constat d audit", "point sensible",
                "finding"),
            ImportField(
                CorrectiveAction.origin.spec,
                values: [
                    "audit": "finding", "audit interne": "finding", "audit externe": "finding", "audit blanc": "finding",
                    "constat": "finding", "clu": "users_committee", "enquete de satisfaction": "survey", "comite de pilotage": "copil",
                ], "source", "provenance"),
            ImportField(CorrectiveAction.nature.spec, values: ["corrective": "corrective"], "type", "type d action", "categorie"),
            ImportField(CorrectiveAction.cause.spec, "cause racine", "analyse", "analyse des causes"),
            ImportField(CorrectiveAction.owner.spec, "responsable", "pilote", "porteur", "qui", "resp", "charge", "responsible"),
            ImportField(CorrectiveAction.service.spec, "bureau", "direction", "service pilote", "department"),
            ImportField(CorrectiveAction.createdOn.spec, "date", "date d ouverture", "creee le", "date de creation", "opened"),
            ImportField(
                CorrectiveAction.due.spec, "delai", "date limite", "date butoir", "date prevue", "pour le", "quand", "deadline", "due date"),
            ImportField(
                CorrectiveAction.state.spec,
                values: [
                    "a faire": "to_start", "non commence": "to_start", "non demarre": "to_start", "a demarrer": "to_start",
                    "prevu": "to_start", "prevue": "to_start", "planifie": "to_start", "planifiee": "to_start", "ouverte": "to_start",
                    "fait": "carried_out", "faite": "carried_out", "termine": "carried_out", "terminee": "carried_out", "close": "settled",
                    "clos": "settled", "cloturee": "settled", "cloture": "settled", "solde": "settled", "annulee": "abandoned",
                    "annule": "abandoned", "done": "carried_out", "closed": "settled", "open": "to_start", "ongoing": "in_progress",
                ], "statut", "avancement", "etat d avancement", "situation", "status"),
            ImportField(
                CorrectiveAction.carriedOutOn.spec, "realisee", "date de realisation", "faite le", "fait le", "realise le", "done on"),
            ImportField(CorrectiveAction.checkOn.spec, "verification", "date de verification"),
            ImportField(CorrectiveAction.effectiveness.spec, "efficacite", "resultat", "evaluation de l efficacite"),
            ImportField(CorrectiveAction.settledOn.spec, "date de cloture", "soldee", "cloturee le"),
            ImportField(CorrectiveAction.reason.spec, "motif"),
        ],
        rowKey: { reader in Keys.referenceOrTitle(reader) },
        read: { reader, bench throws(RowRefusal) in
            let target = try bench.record("actions", reader)
            let isNew = bench.tree(target) == nil
            try bench.fill(target, reader, except: ["findings", "origin", "cause"])
            try bench.fillOrigin(target, reader)
            if isNew { bench.number(target) }
            return target
        })
}

extension Bench {
    /// Where an action comes from, as people write it: a word of the list, findings of the dossier, or a text that is kept.
    fileprivate mutating func fillOrigin(_ target: Target, _ reader: RowReader) throws(RowRefusal) {
        var causes = [reader.text("cause")]
        var origin: JSON?
        do throws(RowRefusal) { origin = try reader.value("origin", &self) } catch { causes.append(reader.text("origin")) }
        let named = reader.text("findings")
        if !named.isEmpty {
            do throws(RowRefusal) {
                if let links = try reader.value("findings", &self) { set(links, CorrectiveAction.findings.spec, of: target) }
            } catch {
                causes.append(named)
                remark(
                    Phrase(
                        fr: "Les constats qui ne sont pas dans le dossier sont gardés dans « Cause », en toutes lettres.",
                        en: "Findings that are not in the dossier are kept in “Cause”, in full."))
            }
            origin = origin ?? .string(CorrectiveAction.Origin.finding.rawValue)
        }
        if let origin { set(origin, CorrectiveAction.origin.spec, of: target) }
        let cause = causes.filter { !$0.isEmpty }.joined(separator: "\n")
        if !cause.isEmpty { set(.string(cause), CorrectiveAction.cause.spec, of: target) }
    }

    /// An action without a number takes the next free one.
    fileprivate mutating func number(_ target: Target) {
        guard let tree = tree(target), (tree["reference"]?.text ?? "").isBlank else { return }
        let prefix = "AC-\(today.parts.year)-"
        let last =
            carried[prefix] ?? NextReference.after(dossier.allRecords("actions").map { $0[CorrectiveAction.reference] }, prefix: prefix)
        propose(last, CorrectiveAction.reference.spec, of: target)
        carried[prefix] = NextReference.after([last], prefix: prefix)
    }
}
