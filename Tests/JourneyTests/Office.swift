import Foundation

/// A place of one's own for a journey: an account's home, and a dossier. It vanishes with the journey.
final class Office: Sendable {
    enum Contents: String {
        /// The demonstration.
        case demonstration
        /// A dossier where nothing is done yet.
        case fresh
        /// No dossier.
        case empty
    }

    /// The day every journey takes for today.
    static let today = "2026-03-10"

    let base: String
    var dossier: String { base + "/dossier" }
    var home: String { base + "/home" }

    init(_ contents: Contents) throws {
        base = FileManager.default.temporaryDirectory.path + "/qp-" + UUID().uuidString.prefix(13)
        try FileManager.default.createDirectory(atPath: base + "/home", withIntermediateDirectories: true)
        guard contents != .empty else { return }
        try FileManager.default.copyItem(atPath: Template.of(contents).get(), toPath: base + "/dossier")
    }

    deinit { try? FileManager.default.removeItem(atPath: base) }

    /// The program under test, beside the tests that were built with it.
    static let program: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("qualipilote").path
    }()

    static func environment(home: String, _ more: [String: String] = [:]) -> [String] {
        let usual = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "dumb"]
        return usual.merging(more) { $1 }.map { "\($0)=\($1)" }.sorted()
    }

    /// Runs a command of the program in this place.
    func run(_ words: String..., environment: [String: String] = [:], input: String = "/dev/null") throws -> Run {
        try run(words, environment: environment, input: input)
    }

    func run(
        _ words: [String], environment: [String: String] = [:], input: String = "/dev/null", prefix: [String] = [],
        today: String? = Office.today
    ) throws -> Run {
        try Run(
            ["/usr/bin/env", "-i", "-C", base] + Self.environment(home: home, environment) + prefix + [Self.program] + words
                + (today.map { ["--aujourdhui", $0] } ?? []), input: input)
    }

    /// Runs another program in the dossier; its output.
    @discardableResult
    func shell(_ command: String) throws -> String {
        let run = try Run(["/usr/bin/env", "-i", "-C", dossier] + Self.environment(home: home) + ["/bin/sh", "-c", command])
        guard run.code == 0 else { throw Fault("« \(command) » ended with \(run.code): \(run.output)\(run.messages)") }
        return run.output
    }

    func text(of file: String) throws -> String { try String(contentsOfFile: dossier + "/" + file, encoding: .utf8) }
    func write(_ text: String, to file: String) throws { try text.write(toFile: dossier + "/" + file, atomically: true, encoding: .utf8) }

    /// Every file of the dossier but the journal, with its bytes.
    func records() throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: dossier).filter {
            $0.hasSuffix(".json") && !$0.hasPrefix("journal/")
        }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: dossier + "/" + $0) ?? Data()) })
    }

    /// The one file of a folder whose name begins so.
    func file(_ folder: String, _ beginning: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: dossier + "/" + folder).filter { $0.hasPrefix(beginning) }.sorted()
        guard let name = names.first else { throw Fault("no \(folder)/\(beginning)…") }
        return folder + "/" + name
    }
}

/// Dossiers made once, by the program itself, and copied for each journey.
private enum Template {
    static func of(_ contents: Office.Contents) -> Result<String, any Error> { contents == .fresh ? fresh : demonstration }

    private static let demonstration = make(.demonstration, ["demo", "--sans-ouvrir"])
    private static let fresh = make(.fresh, ["nouveau", "--referentiel", "qual-e-pref-2019", "--modules", "1,2", "--site", "Préfecture"])

    private static func make(_ contents: Office.Contents, _ words: [String]) -> Result<String, any Error> {
        Result {
            let folder = FileManager.default.temporaryDirectory.path + "/qp-template-\(contents.rawValue)-\(getpid())"
            let made = try Run(
                ["/usr/bin/env", "-i"] + Office.environment(home: folder + ".home")
                    + [Office.program, "--aujourdhui", Office.today, words[0], folder] + words.dropFirst())
            guard made.code == 0 else { throw Fault("the template cannot be made: \(made.messages)") }
            Leftovers.add([folder, folder + ".home"])
            return folder
        }
    }

}
