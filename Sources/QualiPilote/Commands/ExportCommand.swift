import Domain
import Exchange
import Text

/// `exporter LISTE [FICHIER]`: a list as the CSV of spreadsheets.
enum ExportCommand {
    static let order = CommandOption(
        "--tri", "--sort", value: Phrase(fr: "CHAMP", en: "FIELD"),
        phrase: Phrase(
            fr: "trie par un champ ; --tri=-CHAMP dans l'autre sens", en: "sorts by a field; --sort=-FIELD the other way round"))

    static let command = Command(
        "exporter", "export",
        phrase: Phrase(fr: "écrit une liste en CSV pour Excel ou LibreOffice", en: "writes a list as CSV for Excel or LibreOffice"),
        details: Phrase(
            fr:
                "Sans FICHIER, la liste va dans « sorties » du dossier ; « - » l'écrit sur la sortie standard. Un fichier qui existe n'est jamais remplacé.",
            en:
                "Without FILE the list goes to “sorties” in the dossier; “-” writes it to the standard output. A file that exists is never replaced."
        ),
        words: [
            Positional(
                Phrase(fr: "LISTE", en: "LIST"), Phrase(fr: "ce qu'on exporte, comme pour lister", en: "what to export, as for list"),
                required: false),
            Positional(Phrase(fr: "FICHIER", en: "FILE"), Phrase(fr: "où l'écrire", en: "where to write it"), required: false),
        ],
        options: [ListCommand.filter, order, ListCommand.view],
        examples: [
            "qualipilote exporter documents",
            Example(
                fr: "qualipilote exporter actions --filtre 'état:en cours' --tri échéance plan.csv",
                en: "qualipilote export actions --filter 'state:in progress' --sort due plan.csv"),
        ],
        day: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let (place, source, view) = try ListCommand.open(invocation)
        let listing = try source.answer(place, invocation, order: invocation[order], view: view)
        let format = TableFormats.named(by: file(invocation) ?? "")
        try write(format.bytes(of: listing.table(invocation.language)), format, source, place, invocation)
        // the file is read back as it is: it holds the list and nothing else
        invocation.tellDay(listing.facts, hasPrinted: false)
        return place?.reportProblems() ?? true ? .ok : .invalid
    }

    /// After the list, where a word names it.
    private static func file(_ invocation: Invocation) -> String? {
        invocation.words.dropFirst(invocation[ListCommand.view] == nil ? 1 : 0).first
    }

    private static func write(
        _ bytes: [UInt8], _ format: any TableFormat, _ source: ListSource, _ place: Workplace?, _ invocation: Invocation
    ) throws(Failure) {
        let file = file(invocation)
        if file == "-" { return invocation.output.print(csv: bytes) }
        let path: String
        if let file {
            path = file
            try Sorties.write(bytes, to: invocation.world.path(file))
        } else {
            guard let place else {
                throw Failure(.usage, fr: "Donnez le FICHIER à écrire.", en: "Give the FILE to write.")
            }
            if let obstacle = place.archive.obstacle { throw Failure(obstacle) }
            path = try Sorties.write(
                bytes, list: source.names.first ?? "", ending: format.ending, of: place.facts, in: place.archive.folder)
        }
        invocation.output.hasStored = true
        invocation.tell(fr: "Écrit : \(path)", en: "Written: \(path)")
    }
}
