import Archive
import Domain
import Text

/// `reparer`: recovery, and what was changed outside the program, explained step by step.
enum RepairCommand {
    static let bringBack = CommandOption(
        "--reprendre", "--bring-back", value: Phrase(fr: "FICHE", en: "RECORD"),
        phrase: Phrase(
            fr: "remet ce que le journal garde d'une fiche changée hors du programme (ou « tout ») ; d'une copie, la prend",
            en: "puts back what the journal keeps of a record changed outside (or “all”); of a copy, takes it"))
    static let keep = CommandOption(
        "--garder", "--keep", value: Phrase(fr: "FICHE", en: "RECORD"),
        phrase: Phrase(
            fr: "accepte une fiche telle qu'elle est (ou « tout ») ; d'une copie, garde la fiche",
            en: "accepts a record as it stands (or “all”); of a copy, keeps the record"))

    static let command = Command(
        "reparer", "repair",
        phrase: Phrase(
            fr: "termine ce qu'un arrêt brutal a interrompu, et le dit", en: "completes what a crash interrupted, and says so"),
        details: Phrase(
            fr:
                "Aucune fiche n'est modifiée au hasard : un enregistrement commencé, de n'importe quel compte, est terminé ou retiré en entier, et nommé. Ce qui n'a pu l'être est dit (code 5). Les fichiers illisibles sont nommés, le journal est vérifié, et chaque fiche changée hors du programme est dite avec ce qui a été remplacé.",
            en:
                "No record is changed by guess: a save that had begun, by any account, is completed or all of it taken back, and named. What could not be is said (code 5). Unreadable files are named, the journal is checked, and each record changed outside the program is told with what was replaced."
        ),
        options: [bringBack, keep],
        examples: [
            "qualipilote reparer", "qualipilote reparer --reprendre services/dcl",
            Example(fr: "qualipilote reparer --garder tout", en: "qualipilote repair --keep all"),
        ], json: true,
        run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation, isRepairing: true)
        let notes: [RecoveryNote]
        do throws(ArchiveError) { notes = try place.archive.recover(at: invocation.world.now()) } catch { throw Failure(error) }
        _ = place.archive.refresh()
        if let word = invocation[bringBack] { try settle(word, brings: true, &place) }
        if let word = invocation[keep] { try settle(word, brings: false, &place) }
        let problems = place.archive.refresh().problems
        let points = problems.isEmpty && !notes.contains(where: \.isOpen) ? missingPoints(&place) : 0
        let inspection = try inspect(place)
        if invocation.options.isJSON {
            let phrases =
                notes.map(\.phrase) + problems.map(\.phrase) + (points == 0 ? [] : [made(points, place.dossier.levels)])
                + inspection.breaks.map(\.phrase)
                + inspection.changes.map(\.phrase)
            invocation.output.print(.array(phrases.map { .string($0[place.language]) }))
        } else {
            explain(notes, problems, inspection, place)
            if points > 0 {
                invocation.print(Phrase(fr: "5. Points qui manquaient", en: "5. Items that were missing"))
                invocation.print("   " + made(points, place.dossier.levels)[invocation.language])
            }
        }
        if notes.contains(where: \.isOpen) { return .io }
        return !problems.isEmpty ? .invalid : inspection.isClean ? .ok : .found
    }

    private static func inspect(_ place: Workplace) throws(Failure) -> Inspection {
        do throws(ArchiveError) { return try place.archive.inspect(isThorough: true) } catch { throw Failure(error) }
    }

    /// Makes the points that a site, a service or a module asks for and that are not there: how many checklists gained some.
    /// Who may not make them repairs the rest all the same.
    private static func missingPoints(_ place: inout Workplace) -> Int {
        let dossier = place.archive.dossier.seen(on: place.today)
        let edits = Acts(dossier, today: place.today, now: place.invocation.world.now(), author: "").missingPoints
        guard !edits.isEmpty else { return 0 }
        return (try? place.commit(Change(Act(.layDown, "points manquants"), edits))) == nil ? 0 : edits.count
    }

    private static func made(_ count: Int, _ level: LevelWords) -> Phrase {
        let kind = level.said(Checklist.kind.singular).french.dropFirst("fiche".count)
        return Phrase(
            fr: "\(Count.of(count, "fiche\(kind) complétée", "fiches\(kind) complétées")).",
            en: "\(Count.english(count, "checklist", "checklists")) completed.")
    }

    // MARK: Telling

    private static func explain(_ notes: [RecoveryNote], _ problems: [FileProblem], _ inspection: Inspection, _ place: Workplace) {
        let invocation = place.invocation
        invocation.print(Phrase(fr: "1. Enregistrements interrompus", en: "1. Interrupted saves"))
        if notes.isEmpty { invocation.print(Phrase(fr: "   Aucun.", en: "   None.")) }
        for note in notes { invocation.print("   " + note.phrase[invocation.language]) }
        invocation.print(Phrase(fr: "2. Fichiers du dossier", en: "2. Files of the dossier"))
        if problems.isEmpty { invocation.print(Phrase(fr: "   Tous se lisent.", en: "   All can be read.")) }
        for problem in problems {
            invocation.print("   " + problem.phrase[invocation.language])
            guard case .copy(let record) = problem.cause else { continue }
            tell(place.archive.differences(ofCopy: problem.file), of: record, place)
            choice(
                problem.file, Phrase(fr: "prend cette version", en: "takes this version"),
                Phrase(fr: "garde la fiche", en: "keeps the record"), place)
        }
        invocation.print(Phrase(fr: "3. Journal", en: "3. Journal"))
        if inspection.breaks.isEmpty { invocation.print(Phrase(fr: "   Il est complet.", en: "   It is complete.")) }
        for one in inspection.breaks { invocation.print("   " + one.phrase[invocation.language]) }
        invocation.print(Phrase(fr: "4. Fiches changées hors du programme", en: "4. Records changed outside the program"))
        if inspection.changes.isEmpty { invocation.print(Phrase(fr: "   Aucune.", en: "   None.")) }
        for change in inspection.changes { explain(change, place) }
    }

    private static func explain(_ change: OutsideChange, _ place: Workplace) {
        let invocation = place.invocation
        invocation.print("   " + change.phrase[invocation.language])
        tell(change.overwritten, of: change.record, place)
        if change.isRestorable {
            choice(
                Ref(change.record).text, Phrase(fr: "remet ce que le journal garde", en: "puts back what the journal keeps"),
                Phrase(fr: "accepte ce qui est là", en: "accepts what is there"), place)
        } else {
            let word = Ref(change.record).text
            invocation.print(
                Phrase(
                    fr:
                        "      Le journal n'en garde que l'empreinte : reprenez-la d'une sauvegarde, ou acceptez-la par « --garder \(word) ».",
                    en: "      The journal keeps its sum only: take it from a backup, or accept it with “--keep \(word)”."))
        }
    }

    private static func choice(_ word: String, _ bring: Phrase, _ keep: Phrase, _ place: Workplace) {
        let quoted = word.contains(" ") ? "\"\(word)\"" : word
        place.invocation.print(
            Phrase(
                fr: "      --reprendre \(quoted) : \(bring.french) ; --garder \(quoted) : \(keep.french).",
                en: "      --bring-back \(quoted): \(bring.english); --keep \(quoted): \(keep.english)."))
    }

    /// What stands there, and what the other side keeps, field by field.
    private static func tell(_ differences: [Difference], of record: RecordKey, _ place: Workplace) {
        for difference in differences.prefix(12) {
            let field = place.dossier.schema[record.kind]?.field(at: difference.path)
            let label = field?.label ?? Phrase(same: difference.path.text)
            func value(_ json: JSON?) -> String {
                guard let json else { return "-" }
                return field.map { place.text.line(json, $0) } ?? String(decoding: JSONWriter.line(json), as: UTF8.self)
            }
            let (now, kept) = (value(difference.before), value(difference.after))
            place.invocation.print(
                Phrase(fr: "      \(label.french) : \(now) ; gardé : \(kept)", en: "      \(label.english): \(now); kept: \(kept)"))
        }
        if differences.count > 12 { place.invocation.print(Phrase(fr: "      …", en: "      …")) }
    }

    // MARK: Settling

    private static func settle(_ word: String, brings: Bool, _ place: inout Workplace) throws(Failure) {
        try place.checkIdentity()
        let (who, now) = (place.who, place.invocation.world.now())
        if let copy = place.archive.dossier.problems.first(where: { $0.file == word && $0.isCopy }) {
            return try settle(place.archive.settleCopy(copy.file, takesIt: brings, who: who, at: now), brings, word, &place)
        }
        let changes = try inspect(place).changes
        let isAll = ["tout", "all"].contains(word)
        let named = changes.filter { isAll ? !brings || $0.isRestorable : [Ref($0.record).text, $0.file, $0.record.id].contains(word) }
        guard !named.isEmpty else {
            throw Failure(
                .usage, fr: "« \(word) » n'est pas une fiche changée hors du programme : « qualipilote reparer » les nomme.",
                en: "“\(word)” is no record changed outside the program: “qualipilote repair” names them.")
        }
        if !brings { return try settle(place.archive.accept(named.map(\.record), who: who, at: now), brings, word, &place) }
        for change in named {
            try settle(place.archive.bringBack([change.record], who: who, at: now), brings, Ref(change.record).text, &place)
        }
    }

    private static func settle(_ answer: CommitAnswer, _ brings: Bool, _ word: String, _ place: inout Workplace) throws(Failure) {
        try place.settle(answer)
        place.invocation.tell(
            brings
                ? Phrase(
                    fr: "Repris : \(word). « qualipilote annuler » l'annule.", en: "Brought back: \(word). “qualipilote undo” undoes it.")
                : Phrase(fr: "Gardé tel quel : \(word).", en: "Kept as it is: \(word)."))
    }
}

extension FileProblem {
    fileprivate var isCopy: Bool { if case .copy = cause { true } else { false } }
}
