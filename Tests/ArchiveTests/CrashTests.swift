import Archive
import Domain
import Foundation
import Testing

/// A power cut at every moment of two acts (one of them on two records), in every state that a disk may be left in.
@Suite struct CrashTests {
    @Test func everyCrashStateKeepsEachAcknowledgedChange() throws {
        let found = try Self.run(without: [])
        #expect(found.problems.prefix(3) == [])
        #expect(found.states > 25)
        print("crash states: \(found.states)")
    }

    @Test(arguments: [Probe.Guard.fileSync, .folderSync, .replace]) func aMissingGuardIsNoticed(what: Probe.Guard) throws {
        #expect(!(try Self.run(without: [what], stopAtFirst: true)).problems.isEmpty)
    }

    static func run(without guards: Set<Probe.Guard>, stopAtFirst: Bool = false) throws -> (states: Int, problems: [String]) {
        let desk = try Desk()
        #expect(try desk.window().set("title", .string("0")).stored != nil)
        let initial = try desk.everything()
        let probe = Probe(without: guards)
        var acknowledged: [Int] = []
        try desk.record(with: probe, &acknowledged)
        let states = CrashStates(initial: initial, trace: probe.trace)
        var seen: Set<[String: Data]> = []
        var problems: [String] = []
        for count in 0...probe.trace.count {
            let promised = acknowledged.filter { $0 <= count }.count
            for state in states.states(after: count)
            where seen.insert(state.merging(["promised": Data([UInt8(promised)])]) { $1 }).inserted {
                if let problem = try desk.problem(after: state, promised: promised) {
                    problems.append("call \(count): \(problem)")
                }
                if stopAtFirst, !problems.isEmpty { return (seen.count, problems) }
            }
        }
        return (seen.count, problems)
    }
}

extension Desk {
    /// Two acts under the probe, which is the only one to hold the archive.
    fileprivate func record(with probe: Probe, _ acknowledged: inout [Int]) throws {
        let window = try window(probe: probe)
        probe.forget()
        for (number, records) in [[Desk.a], [Desk.a, Desk.b]].enumerated() {
            let answer = window.set(records.map { ($0, "title", .string("\(number + 1)")) })
            #expect(answer.stored != nil)
            acknowledged.append(probe.trace.count)
        }
    }

    func everything() throws -> [String: Data] {
        var found: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            if let data = FileManager.default.contents(atPath: folder + "/" + path), !isFolder(path) { found[path] = data }
        }
        return found
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Puts this state in the folder, recovers, and says what is wrong then.
    fileprivate func problem(after state: [String: Data], promised: Int) throws -> String? {
        for path in try everything().keys { try FileManager.default.removeItem(atPath: folder + "/" + path) }
        for (path, data) in state { _ = FileManager.default.createFile(atPath: folder + "/" + path, contents: data) }
        let window = try window()
        _ = try window.recover(at: Desk.start)
        let dossier = try window.load()
        if let problem = dossier.problems.first { return "\(problem.file) \(problem.cause)" }
        let titles = [Desk.a, Desk.b].map { dossier.record($0)?.tree["title"]?.text ?? "?" }
        let possible = [["0", "Affiche"], ["1", "Affiche"], ["2", "2"]]
        guard let now = possible.firstIndex(of: titles) else { return "half an act: \(titles)" }
        if now < promised { return "lost: \(titles) after \(promised) acts" }
        if let left = try leftovers().first { return "left over: \(left)" }
        let history = try window.history(of: Desk.a, limit: 9).map(\.act.verb)
        if history.contains(.outside) || history.count != now + 1 { return "history: \(history) for \(titles)" }
        return window.set("title", .string("after")).stored == nil ? "no write after recovery" : nil
    }
}
