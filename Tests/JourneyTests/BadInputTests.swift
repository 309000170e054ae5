import Foundation
import Testing

@Suite struct BadInputTests {
    @Test(arguments: BadInput.table, ["fr", "en"]) func isAnsweredByASentenceAndACode(wrong: BadInput, language: String) throws {
        let office = try Office(contents(wrong.place))
        let prefix = try prepare(wrong.place, office)
        let before = try files(office)
        let (code, said) =
            switch wrong.place {
            case .pipe, .dumb, .tiny: try inTerminal(wrong, language, office)
            default: try alone(wrong, language, office, prefix)
            }
        let sentence = language == "fr" ? wrong.french : wrong.english
        #expect(code == wrong.code, "\(said)")
        #expect(Self.plain(said).contains(sentence), "\(said)")
        #expect(!said.contains("Fatal") && !said.contains("\u{1B}"))
        let after = try files(office)
        #expect(after == before, "nothing is left behind: \(Set(after).symmetricDifference(before))")
    }

    /// Through streams; messages go to the standard error, and data stay apart.
    private func alone(_ wrong: BadInput, _ language: String, _ office: Office, _ prefix: [String]) throws -> (Int32, String) {
        let isAboutToday = wrong.words.contains("--aujourdhui")
        let run = try office.run(
            wrong.words, environment: ["LC_ALL": language == "fr" ? "C.UTF-8" : "en_GB.UTF-8"], prefix: prefix,
            today: isAboutToday ? nil : Office.today)
        #expect(run.messages.split(separator: "\n").count <= 8, "a sentence, with candidates at most: \(run.messages)")
        if wrong.place != .broken, wrong.words != ["nouveau", "d2"] { #expect(run.output.isEmpty) }
        if language == "fr" { #expect(!run.messages.contains(#/ [:;!?»]|« /#), "French typography: \(run.messages)") }
        return (run.code, run.messages.replacingOccurrences(of: office.base + "/", with: ""))
    }

    /// In a window, whose modes `end` compares.
    private func inTerminal(_ wrong: BadInput, _ language: String, _ office: Office) throws -> (Int32, String) {
        let size = wrong.place == .tiny ? (30, 8) : (160, 24)
        let terms = [BadInput.Place.dumb: "dumb"]
        let terminal = try Terminal(
            office, ["--lang", language] + wrong.words, width: size.0, height: size.1,
            environment: ["TERM": terms[wrong.place] ?? "screen"],
            prefix: wrong.place == .pipe ? ["/bin/sh", "-c", "true | \"$@\"", "sh"] : [])
        guard wrong.place == .tiny else { return (try terminal.end(), try terminal.screen()) }
        let screen = try terminal.wait(for: language == "fr" ? "Fenêtre" : "Window")
        try terminal.press("q")
        return (try terminal.end(), screen)
    }

    private static func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Every file with its size: an act would lengthen a journal.
    private func files(_ office: Office) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: office.base).filter { !$0.hasPrefix("home") && !$0.hasPrefix("terminal") }
            .map { path in
                let size = try? FileManager.default.attributesOfItem(atPath: office.base + "/" + path)[.size] as? Int
                return "\(path) \(size ?? 0)"
            }
            // whoever begins to write has a journal, with nothing in it yet
            .filter { !($0.hasPrefix("dossier/journal/") && $0.hasSuffix(".jsonl 0")) }.sorted()
    }

    private func contents(_ place: BadInput.Place) -> Office.Contents {
        switch place {
        case .empty: .empty
        case .demonstration, .closedOutput, .closedDepot: .demonstration
        default: .fresh
        }
    }

    private func prepare(_ place: BadInput.Place, _ office: Office) throws -> [String] {
        switch place {
        case .notEmpty:
            try FileManager.default.createDirectory(atPath: office.base + "/plein", withIntermediateDirectories: true)
            try "bonjour".write(toFile: office.base + "/plein/lisez-moi.txt", atomically: true, encoding: .utf8)
        case .notWritable:
            try FileManager.default.createDirectory(atPath: office.base + "/ferme", withIntermediateDirectories: true)
            chmod(office.base + "/ferme", 0o555)
            return try OtherAccount(office).prefix
        case .closedOutput, .closedDepot, .closedProof: return try close(place, office)
        case .tables: try writeTables(office)
        case .broken: try office.write("{\n  \"id\": \"x\",\n  oups\n}\n", to: try office.file("checklists", "1-"))
        default: break
        }
        return []
    }

    /// Everything may be written by the other account but this.
    private func close(_ place: BadInput.Place, _ office: Office) throws -> [String] {
        let closed =
            office.base + ["/dossier/sorties", "/dossier/depot", "/ferme.pdf"][place == .closedOutput ? 0 : place == .closedDepot ? 1 : 2]
        if place == .closedProof {
            try Data("preuve".utf8).write(to: URL(fileURLWithPath: closed))
        } else {
            try? FileManager.default.removeItem(atPath: closed)
            try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
        }
        let other = try OtherAccount(office)
        try office.shell("chmod -R a+rwX .")
        chmod(closed, place == .closedProof ? 0 : 0o555)
        return other.prefix
    }

    private func writeTables(_ office: Office) throws {
        func write(_ bytes: Data, _ name: String) throws { try bytes.write(to: URL(fileURLWithPath: office.base + "/" + name)) }
        let row = String(repeating: "é", count: 150)
        try write(Data(("Référence;Intitulé\n" + (1...34_000).map { "DOC-\($0);\(row)\n" }.joined()).utf8), "gros.csv")
        try write(Data([0x50, 0x4B, 3, 4, 20]), "classeur.xlsx")
        try write(Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]), "photo.jpg")
        try write(Data("\n\r\n  \n".utf8), "vide.csv")
        try write(Data("bonjour;monsieur\nau;revoir\n".utf8), "sans-titres.csv")
    }
}
