import Archive
import Domain
import Text

/// `verifier`: prints nothing when all is well.
enum CheckCommand {
    static let command = Command(
        "verifier", "check",
        phrase: Phrase(
            fr: "tous les contrôles ; n'affiche rien quand tout va bien", en: "all checks; prints nothing when all is well"),
        details: Phrase(
            fr:
                "Code 1 si un contrôle trouve quelque chose, 3 si un fichier est illisible. « qualipilote aide E07 » explique un contrôle.",
            en: "Code 1 when a check finds something, 3 when a file is unreadable. “qualipilote help E07” explains a check."),
        options: [ListCommand.filter], examples: ["qualipilote verifier", "qualipilote verifier --filtre E09"], json: true, day: true,
        run: run)

    /// The code of files that cannot be used, beside those of the checks.
    static let fileCode = "E00"

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let place = try Workplace(invocation)
        let problems = place.dossier.problems
        var surroundings = place.archive.surroundings()
        do throws(ArchiveError) { surroundings.inspection = try place.archive.inspect(isThorough: true) } catch { throw Failure(error) }
        let all =
            problems.map { entry($0, place) }
            + Checks.run(place.dossier, today: place.today, surroundings: surroundings).map {
                entry($0.check, $0.hit, place)
            }
        let entries = try filtered(all, place)
        if invocation.options.isJSON {
            invocation.output.print(.array(entries.map(\.json)))
        } else {
            let lines = TablePrinter(
                columns: columns.map { Column($0.label, flexible: ["record", "detail"].contains($0.key)) }, language: place.language,
                limit: invocation.world.columns
            ).lines(
                entries.map(\.cells))
            for line in lines.dropFirst() { invocation.output.print(line) }
        }
        invocation.tellDay(place.facts, hasPrinted: !entries.isEmpty)
        return !problems.isEmpty ? .invalid : entries.isEmpty ? .ok : .found
    }

    private static let columns = [
        (key: "code", label: Phrase(same: "Code")), (key: "severity", label: Phrase(fr: "Gravité", en: "Severity")),
        (key: "check", label: Phrase(fr: "Contrôle", en: "Check")), (key: "record", label: Phrase(fr: "Fiche", en: "Record")),
        (key: "detail", label: Phrase(fr: "Détail", en: "Detail")),
    ]

    /// Those that the filter lets through.
    private static func filtered(_ entries: [ListEntry], _ place: Workplace) throws(Failure) -> [ListEntry] {
        guard let text = place.invocation[ListCommand.filter] else { return entries }
        let lines = entries.map { Subject.line($0.tree["ref"]?.text.flatMap { Ref($0) } ?? Ref("files", "-"), $0.cells) }
        let source = Source.lines(["verifier", "check"], Phrase(fr: "Contrôles", en: "Checks"), columns: columns, lines)
        do throws(FilterError) {
            let filter = try Filter(text, source, place.asking)
            return Things(lines, source, place.asking).matching(filter).map { entries[$0] }
        } catch {
            throw Failure(.usage, error.phrase)
        }
    }

    private static func entry(_ check: Check, _ hit: Check.Hit, _ place: Workplace) -> ListEntry {
        let (name, detail) = (place.naming.name(hit.ref), hit.detail?[place.language] ?? "")
        let words = check.words(place.dossier.levels)
        var computed = JSONObject([
            "title": .string(words.title[place.language]), "name": .string(name), "advice": .string(words.advice[place.language]),
        ])
        computed.note(place.facts)
        return ListEntry(
            tree: JSONObject([
                "code": .string(check.code), "severity": .string(check.severity.rawValue), "ref": .string(hit.ref.text),
                "detail": .string(detail),
            ]),
            computed: computed,
            cells: [check.code, check.severity.phrase[place.language], words.title[place.language], name, detail])
    }

    private static func entry(_ problem: FileProblem, _ place: Workplace) -> ListEntry {
        var tree = JSONObject([
            "code": .string(fileCode), "severity": .string("error"), "file": .string(problem.file),
            "detail": .string(problem.phrase[place.language]),
        ])
        tree["line"] = problem.line.map(JSON.integer)
        let title = FileAdvice.title[place.language]
        return ListEntry(
            tree: tree, computed: JSONObject(["title": .string(title)]),
            cells: [fileCode, Check.Severity.error.phrase[place.language], title, problem.file, problem.phrase[place.language]])
    }
}
