import Domain
import Text

/// The question before records are set aside, with what it means.
enum DeleteQuestion {
    /// Things named; the others are counted.
    private static let named = 5

    /// Asks, of those the person may delete; the others are named there, and stay marked.
    static func effects<Message>(_ records: [Record], _ context: Context) -> [Effect<Message>] {
        let batch = Batch(records.map(\.reference), context) { ref in context.dossier.record(ref.record).map { context.acts.delete($0) } }
        let gone = records.filter { batch.done.contains($0.reference) }
        guard let change = batch.change else { return [.say(batch.nothing(context))] }
        var question = screen(gone, leaving: batch.told(context), context)
        question.act = (change, batch.said(done(gone, context), context))
        question.left = batch.left
        return [.open(question, on: Hold(batch.done, context))]
    }

    static func screen(_ records: [Record], leaving told: [Phrase] = [], _ context: Context) -> ConfirmScreen {
        let keys = Set(records.map(\.key))
        let uses = Set(records.flatMap { context.dossier.usesOfAnything(in: $0.key).map(\.source) }.filter { !keys.contains($0.record) })
        let count = records.count
        let question =
            count == 1
            ? Phrase(fr: "Supprimer ?", en: "Delete?") : Phrase(fr: "Supprimer \(count) fiches ?", en: "Delete \(count) records?")
        return ConfirmScreen(
            question: question,
            consequences: names(records.map { context.naming.full($0) }, indent: "", context) + answers(in: keys, context) + [
                links(uses.count)
            ]
                + names(uses.sorted().map { context.naming.name($0) }, indent: "  ", context) + told + [Words.kept])
    }

    /// A site or a service goes with its points: those that were answered are told.
    private static func answers(in keys: Set<RecordKey>, _ context: Context) -> [Phrase] {
        guard keys.contains(where: { [Site.name, Service.name].contains($0.kind) }) else { return [] }
        let count = context.dossier.items.count { item in item.isAnswered && item.unit.ref.map { keys.contains($0.record) } == true }
        if count == 0 { return [] }
        return [
            Phrase(
                fr:
                    "\(Count.of(count, "point y a une réponse, qui ne sera plus montrée", "points y ont une réponse, qui ne sera plus montrée")).",
                en:
                    "\(Count.english(count, "item is answered there: it is shown no more", "items are answered there: they are shown no more"))."
            )
        ]
    }

    private static func links(_ count: Int) -> Phrase {
        guard count > 0 else { return Phrase(fr: "Aucune autre fiche n'y est liée.", en: "No other record links to it.") }
        let fr = count > 1 ? "\(count) fiches y sont liées et garderont" : "1 fiche y est liée et gardera"
        return Phrase(
            fr: "\(fr) ce lien, marqué « supprimé » :",
            en: "\(Count.english(count, "record links to it and keeps", "records link to it and keep")) that link, marked “deleted”:")
    }

    /// The first ones, and how many others.
    static func names(_ names: [String], indent: String, _ context: Context) -> [Phrase] {
        let shown = names.prefix(names.count > named ? named - 1 : named)
        let others = names.count - shown.count
        let more = others > 0 ? [Phrase(fr: "\(indent)et \(others) autres", en: "\(indent)and \(others) others")] : []
        return shown.map { Phrase(same: indent + SafeText($0).fittedName(to: min(62, context.size.width - 8)).string) } + more
    }

    static func done(_ records: [Record], _ context: Context) -> Phrase {
        guard records.count == 1, let record = records.first else {
            return Phrase(fr: "\(records.count) fiches supprimées.", en: "\(records.count) records deleted.")
        }
        let name = context.naming.full(record)
        return Phrase(fr: "Supprimé : \(name).", en: "Deleted: \(name).")
    }
}

private enum Words {
    static let kept = Phrase(fr: "Rien n'est effacé : U annule la suppression.", en: "Nothing is erased: U undoes it.")
}
