import Domain
import Text

/// `montrer REF`.
enum ShowCommand {
    static let command = Command(
        "montrer", "show",
        phrase: Phrase(
            fr: "une fiche, ses champs, ses liens dans les deux sens", en: "a record, its fields, its links both ways"),
        details: Phrase(
            fr: "Plusieurs fiches possibles : elles sont nommées et rien n'est montré (code 2).",
            en: "Several possible records: they are named and nothing is shown (code 2)."),
        words: [.reference()],
        examples: [
            "qualipilote montrer DOC-ACC-012", "qualipilote montrer 1.2", "qualipilote montrer COPIL 21",
            "qualipilote montrer qual-e-pref-2019:2.1@DCL",
        ],
        json: true, day: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let place = try Workplace(invocation)
        let (words, finder) = (invocation.words, RefFinder(place))
        let name = words.joined(separator: " ")
        if let known = Reference.referentials().first(where: { $0.id == Facet.plain(name) }), finder.all(name).isEmpty {
            SheetMaker(place).sheet(known, Referential.kind).print(invocation)
        } else {
            SheetMaker(place).sheet(try finder.find(words)).print(invocation)
        }
        return .ok
    }
}
