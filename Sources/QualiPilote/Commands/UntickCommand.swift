import Domain
import Text

/// `decocher REF...`.
enum UntickCommand {
    static let command = Command(
        "decocher", "untick", phrase: Phrase(fr: "décoche un point", en: "unticks an item"), words: [.reference(repeated: true)],
        examples: ["qualipilote decocher 1.2"], json: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        let items = try Ticking.items(place)
        try Ticking.untick(items, &place)
        Ticking.printJSON(items, place)
        return .ok
    }
}
