import Domain
import Text

/// `cocher REF...`: the same act as Space.
enum TickCommand {
    static let on = CommandOption(
        "--le", "--on", value: Phrase(fr: "JOUR", en: "DAY"),
        phrase: Phrase(fr: "fait ce jour-là (sinon aujourd'hui)", en: "done that day (else today)"))
    static let evidence = CommandOption(
        "--preuve", "--evidence", value: Phrase(fr: "FICHIER|DOC", en: "FILE|DOC"),
        phrase: Phrase(
            fr: "joint un fichier, un document ou une preuve du dossier",
            en: "attaches a file, a document or evidence of the dossier"))

    static let command = Command(
        "cocher", "tick",
        phrase: Phrase(fr: "coche un point : en place, ou période vérifiée", en: "ticks an item: in place, or period verified"),
        details: Phrase(
            fr: "Tous les points sont trouvés avant que le premier soit coché, en un seul acte. Un point déjà coché le reste.",
            en: "All items are found before the first is ticked, in one act. An item already ticked stays so."),
        words: [.reference(repeated: true)], options: [on, evidence],
        examples: [
            "qualipilote cocher 1.2",
            Example(
                fr: "qualipilote cocher 2.1@DCL --le hier --preuve photo.jpg",
                en: "qualipilote tick 2.1@DCL --on yesterday --evidence photo.jpg"),
            "qualipilote cocher 3.1 --preuve DOC-ACC-012",
        ], json: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        let day = try invocation.day(on, aim: Item.doneOn.spec.aim) ?? place.today
        guard day <= place.today else {
            throw Failure(
                .usage, fr: "Le \(day.shown) n'est pas encore passé : on coche ce qui est fait.",
                en: "\(day.shown) is not over yet: tick what is done.")
        }
        let items = try Ticking.items(place)
        let proof = try invocation[evidence].map { text throws(Failure) in try Proof.read(text, place) }
        try Ticking.tick(items, on: day, proof, &place)
        Ticking.printJSON(items, place)
        return .ok
    }
}
