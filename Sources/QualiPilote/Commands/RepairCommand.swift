import Archive
import Domain
import Text

/// `reparer`: recovery, explained step by step.
enum RepairCommand {
    static let command = Command(
        "reparer", "repair",
        phrase: Phrase(
            fr: "termine ce qu'un arrêt brutal a interrompu, et le dit", en: "completes what a crash interrupted, and says so"),
        details: Phrase(
            fr:
                "Aucune fiche n'est modifiée au hasard : un enregistrement commencé, de n'importe quel compte, est terminé ou retiré en entier, et nommé. Ce qui n'a pu l'être est dit (code 5). Les fichiers illisibles sont nommés.",
            en:
                "No record is changed by guess: a save that had begun, by any account, is completed or all of it taken back, and named. What could not be is said (code 5). Unreadable files are named."
        ),
        examples: ["qualipilote reparer"], run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let place = try Workplace(invocation, isRepairing: true)
        let notes: [RecoveryNote]
        do throws(ArchiveError) { notes = try place.archive.recover(at: invocation.world.now()) } catch { throw Failure(error) }
        let problems = place.archive.refresh().problems
        if invocation.options.isJSON {
            invocation.output.print(.array((notes.map(\.phrase) + problems.map(\.phrase)).map { .string($0[place.language]) }))
        } else {
            explain(notes, problems, invocation)
        }
        return notes.contains(where: \.isOpen) ? .io : problems.isEmpty ? .ok : .invalid
    }

    private static func explain(_ notes: [RecoveryNote], _ problems: [FileProblem], _ invocation: Invocation) {
        invocation.print(Phrase(fr: "1. Enregistrements interrompus", en: "1. Interrupted saves"))
        if notes.isEmpty {
            invocation.print(Phrase(fr: "   Aucun : le journal est complet.", en: "   None: the journal is complete."))
        }
        for note in notes { invocation.print("   " + note.phrase[invocation.language]) }
        invocation.print(Phrase(fr: "2. Fichiers du dossier", en: "2. Files of the dossier"))
        if problems.isEmpty { invocation.print(Phrase(fr: "   Tous se lisent.", en: "   All can be read.")) }
        for problem in problems { invocation.print("   " + problem.phrase[invocation.language]) }
    }
}
