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
        for item in items {
            let name = place.naming.item(item.ref)
            guard let now = place.dossier.item(item.ref), place.acts.isTicked(now) else {
                invocation.tell(fr: "Déjà non coché : \(name)", en: "Not ticked already: \(name)")
                continue
            }
            try place.commit(place.acts.untick(now))
            invocation.tell(fr: "Décoché : \(name)", en: "Unticked: \(name)")
        }
        Ticking.printJSON(items, place)
        return .ok
    }
}
