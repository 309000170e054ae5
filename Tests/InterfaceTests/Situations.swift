import Domain
import Testing
import Text

@testable import Interface

/// States of the program that the demonstration does not show by itself.
enum Situations {
    static let readOnly = SaveState.readOnly(
        Phrase(fr: "Consultation seule : ce dossier ne se laisse pas écrire.", en: "Read-only: this dossier cannot be written."))

    /// The kinds that have a list of their own.
    static let kinds: [String] = Schema.standard.kinds.filter { !$0.isSingle && ![Checklist.name, SavedView.kind.name].contains($0.name) }
        .map(\.name.rawValue)

    /// Before any dossier is open.
    static func without(_ view: View) -> Stage {
        let facts = Facts(Dossier(schema: .standard), today: Stage.day)
        return Stage(WelcomeScreen { DemonstrationFiles.referentials }, size: view.size, language: view.language, facts: facts, places: [])
    }

    /// A register as an office keeps it: titles above, a column nobody knows, rows that cannot stand.
    static let register = """
        PRÉFECTURE (EXEMPLE)\tRegistre documentaire
        RÉFÉRENCE\tIntitulé du document\tType\tService émetteur\tDate\tVersion\tObservations\tÉtat
        DOC-ACC-001\tProcédure d'accueil physique, revue\tprocédure\tDCL\t\t4\tvu le 12\tapplicable
        DOC-NEU-001\tCharte de la médiation\tcharte\tMédiation\t12/03/2022\t1\t\tvalidé
        DOC-NEU-002\t"Guide de
        l'hôtesse"\tguide\tDCL\t30/02/2022\t1
        DOC-NEU-003\tAffiche des horaires\ttract\tDCL
        DOC-NEU-004\tPlan d'évacuation\tplan\tMédiation\t04/01/2022\t2
        DOC-NEU-005\tUn\t\t\t\t
        DOC-NEU-005\tDeux\t\t\t\t
        """

    /// A dossier in which nothing was entered yet.
    static func empty(_ view: View) -> Stage { Stage(size: view.size, language: view.language, dossier: Dossier(schema: .standard)) }

    /// A title and a review day typed here, while somebody else saved others.
    static func conflict(_ dossier: Dossier) throws -> (Change, OpenConflict) {
        let document = try #require(dossier.records("documents").first)
        let title = Path(FunctionalDocument.title.key)
        let review = Path(FunctionalDocument.nextReview.key)
        let mine: [Write] = [Write(title, .string("Accueil physique, procédure")), Write(review, .string("2024-01-31"))]
        let theirs: [Write] = [Write(title, .string("Procédure d'accueil des usagers")), Write(review, nil)]
        let conflicts = zip(mine, theirs).map { pair in
            Domain.Conflict(path: pair.0.path, base: JSON.object(document.tree)[pair.0.path], mine: pair.0.value, theirs: pair.1.value)
        }
        let stored = Edit(document.key, base: document.tree, writes: theirs).mine
        return (
            Change(Act(.edit, "DOC-ACC-001"), [Edit(document.key, base: document.tree, writes: mine)]),
            OpenConflict(record: document.key, theirs: stored, conflicts: conflicts)
        )
    }

    /// Points of every kind for a post: sent back, of a week, of a month, of a quarter, late, blocked, done yesterday.
    static func giveWork(to post: String, _ stage: Stage) throws {
        let items = stage.dossier.items
        func first(_ recurrence: Recurrence, _ holds: (ChecklistItem) -> Bool = { _ in true }) -> ChecklistItem? {
            items.first { $0.recurrence == recurrence && $0.isApplicable && holds($0) }
        }
        let open = items.filter { $0.recurrence == .none && $0[Item.progress] == .todo && !$0.isBlocked }
        let proven = try #require(first(.none) { $0[Item.progress] == .done && !$0[Item.evidence].isEmpty })
        let wanted = [first(.weekly), first(.monthly), first(.quarterly), proven] + open.prefix(3).map { $0 as ChecklistItem? }
        for item in wanted.compactMap({ $0 }) { write(stage, item, [Item.owner.write(Ref("posts", post), in: item.path)]) }
        write(stage, open[0], [Item.due.write(Stage.day - 3, in: open[0].path)])
        write(stage, open[1], [Item.due.write(Stage.day + 2, in: open[1].path)])
        write(stage, open[1], [Item.blocked.write("Il n'y a plus de dépliants.", in: open[1].path)])
        let writes = [Item.progress.write(.done, in: open[2].path), Item.doneOn.write(Stage.day - 1, in: open[2].path)]
        write(stage, open[2], writes + [Item.due.write(Stage.day, in: open[2].path)])
        let key = try #require(proven[Item.evidence].first?.record)
        let evidence = try #require(stage.dossier.record(key))
        let reason = "On ne lit pas la date. Merci de refaire la photo."
        let sent = Edit(key, base: evidence.tree, writes: [Evidence.state.write(.toComplete), Evidence.reason.write(reason)])
        stage.change { $0.put(Record(key, sent.mine)) }
    }

    private static func write(_ stage: Stage, _ item: ChecklistItem, _ writes: [Write]) {
        guard let checklist = stage.dossier.record(item.checklist.key) else { return }
        stage.change { $0.put(Record(checklist.key, Edit(checklist.key, base: checklist.tree, writes: writes).mine)) }
    }

    /// A document whose title two copies changed, and nobody chose yet.
    static func disagreement(_ dossier: Dossier) throws -> Record {
        let document = try #require(dossier.records("documents").first)
        let values: [JSON] = [
            version("Accueil physique : procédure générale", "accueil", "2022-03-21T09:12:00Z"),
            version("Procédure d'accueil des usagers", "référente qualité", "2022-03-22T14:40:00Z"),
        ]
        let entry = JSONObject(["id": .string("k1"), "path": .string("title"), "values": .array(values)])
        let writes = [Write(Path(Disagreement.key), .array([.object(entry)]))]
        return Record(document.key, Edit(document.key, base: document.tree, writes: writes).mine)
    }

    private static func version(_ value: String, _ who: String, _ at: String) -> JSON {
        .object(JSONObject(["at": .string(at), "value": .string(value), "who": .string(who)]))
    }
}
