import Archive
import Domain
import Foundation
import Glibc
import Testing

/// Files that go with an act: there with it, all of them, or neither, whatever fails and wherever it is cut.
@Suite struct OutFilesTests {
    private static let folder = "sorties/relances/2026-03-10"
    private static let depot = "depot/DCL"

    private static func act(_ text: String, _ window: Archive, files: [String] = ["un.eml", "deux.eml"]) -> CommitAnswer {
        let out = OutFiles(
            files.map { ($0, Array("\($0) \(text)".utf8)) }, in: .reminders, as: "2026-03-10", folders: [depot])
        let edits = [Desk.a, Desk.b].map { key in
            Edit(key, base: window.dossier.record(key)?.tree, writes: [Write(Path("title"), .string(text))])
        }
        return window.commit(Change(Act(.prepareReminders, "essai"), edits), with: out, who: Desk.anne, at: Desk.start)
    }

    /// What the act of this text leaves, by name.
    private static func files(_ text: String, _ names: [String] = ["un.eml", "deux.eml"]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, "\($0) \(text)") })
    }

    private static func shown(_ desk: Desk) -> [String: String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: desk.folder + "/" + folder)) ?? []
        return Dictionary(uniqueKeysWithValues: names.map { ($0, (try? desk.text(folder + "/" + $0)) ?? "?") })
    }

    private static func titles(_ desk: Desk) throws -> [String?] {
        let dossier = try desk.window("reader").dossier
        return [Desk.a, Desk.b].map { dossier.record($0)?.tree["title"]?.text }
    }

    @Test func theFilesAreThereWithTheirAct() throws {
        let desk = try Desk()
        let window = try desk.window()
        #expect(Self.act("1", window).stored?.entry != nil)
        #expect(Self.shown(desk) == Self.files("1"))
        #expect(FileManager.default.fileExists(atPath: desk.folder + "/" + Self.depot))
        // a second time, of two of one name the newer stays, and the others too
        #expect(Self.act("2", window, files: ["deux.eml", "trois.eml"]).stored?.entry != nil)
        #expect(Self.shown(desk) == Self.files("1", ["un.eml"]).merging(Self.files("2", ["deux.eml", "trois.eml"])) { $1 })
        #expect(try desk.leftovers().isEmpty)
    }

    @Test func anActThatIsNotStoredLeavesNone() throws {
        let desk = try Desk()
        let (window, other) = (try desk.window(), try desk.window("marc"))
        #expect(Self.act("", window).refusals != nil)
        #expect(other.set("title", .string("autre"), who: Desk.marc).stored != nil)
        #expect(Self.act("1", window).conflicts != nil)
        #expect(Self.shown(desk).isEmpty && !FileManager.default.fileExists(atPath: desk.folder + "/" + Self.depot))
        #expect(try desk.leftovers().isEmpty)
    }

    // MARK: Failing calls

    @Test(arguments: [EIO, EACCES], [false, true]) func aFailingCallLeavesBothOrNeither(code: Int32, again: Bool) throws {
        for forever in [false, true] {
            var place = 0
            while try Self.oneRun(try Desk(), FailureTests.Failing(code: code, place: place, forever: forever), again) { place += 1 }
            #expect(place > 40)
        }
    }

    /// `again`: messages of the same day stand already. False when the act made fewer calls than that.
    private static func oneRun(_ desk: Desk, _ failing: FailureTests.Failing, _ again: Bool) throws -> Bool {
        let first = try desk.window()
        if again { #expect(act("0", first).stored != nil) } else { #expect(first.set("title", .string("0")).stored != nil) }
        let before = (titles: try titles(desk), files: shown(desk))
        let after = (titles: ["1", "1"] as [String?], files: files("1"))
        let window = try desk.window(probe: failing.probe, lockWait: 0)
        failing.arm()
        let answer = act("1", window)
        let now = (titles: try titles(desk), files: shown(desk))
        switch answer {
        case .stored: #expect(now == after, "\(failing.name)")
        case .failed(.notShown): #expect(now.titles == after.titles, "\(failing.name)")
        case .failed(.notConfirmed), .failed(.halfDone): break
        case .failed: #expect(now == before, "\(failing.name): \(answer)")
        default: Issue.record("\(failing.name): \(answer)")
        }
        let next = try desk.window("marc", lockWait: 0)
        #expect(next.set("service", .string("DMI"), who: Desk.marc).stored != nil, "after \(failing.name)")
        let end = (titles: try titles(desk), files: shown(desk))
        #expect(end == after || end == before, "after \(failing.name): \(answer), \(end)")
        if answer.stored != nil || answer.isHalf { #expect(end == after, "after \(failing.name)") }
        #expect(try desk.leftovers().isEmpty, "after \(failing.name)")
        return failing.hasStruck
    }

    /// The last step is refused: that is said, and whoever opens next makes up for it.
    @Test func whatIsNotShownIsSaidAndShownByWhoeverComesNext() throws {
        let desk = try Desk()
        let probe = Probe { call, _ in
            if case .rename(_, let path) = call { path == Self.folder ? EIO : 0 } else { 0 }
        }
        let window = try desk.window(probe: probe)
        let error = try #require(Self.act("1", window).error)
        #expect(error.isNotShown && Self.shown(desk).isEmpty)
        let told = "Done in part: the act is saved, its files are not in “sorties/relances/2026-03-10” yet (rename, 5)."
        #expect(error.phrase.english.hasPrefix(told), "\(error.phrase.english)")
        // the screen learns what it was not answered
        #expect(Set(window.refresh().updated.map(\.key)) == [Desk.a, Desk.b])
        let next = try desk.window("marc")
        #expect(next.hasUnfinishedWork)
        let notes = try next.recover(at: Desk.start)
        #expect(notes.map(\.phrase.english).contains { $0.contains("has its files in “sorties/relances/2026-03-10” now") })
        #expect(Self.shown(desk) == Self.files("1") && !next.hasUnfinishedWork)
        #expect(try desk.leftovers().isEmpty)
    }

    /// What stands under the name of the folder is no folder: nothing is written.
    @Test func aNameThatIsTakenByAFileRefusesAll() throws {
        let desk = try Desk()
        try FileManager.default.createDirectory(atPath: desk.folder + "/sorties/relances", withIntermediateDirectories: true)
        try desk.write("note", to: Self.folder)
        #expect(Self.act("1", try desk.window()).error != nil)
        #expect(try Self.titles(desk) == ["Charte", "Affiche"])
        #expect(try desk.text(Self.folder) == "note" && desk.leftovers().isEmpty)
    }

    // MARK: Power cuts

    @Test(arguments: [false, true]) func aPowerCutLeavesBothOrNeither(again: Bool) throws {
        let desk = try Desk()
        let first = try desk.window()
        if again { #expect(Self.act("0", first).stored != nil) } else { #expect(first.set("title", .string("0")).stored != nil) }
        let initial = try desk.everything()
        let before = (titles: try Self.titles(desk), files: Self.shown(desk))
        let after = (titles: ["1", "1"] as [String?], files: Self.files("1"))
        let probe = Probe()
        let window = try desk.window(probe: probe)
        probe.forget()
        #expect(Self.act("1", window).stored != nil)
        let states = CrashStates(initial: initial, trace: probe.trace)
        var seen: Set<[String: Data]> = []
        for count in 0...probe.trace.count {
            for state in states.states(after: count) where seen.insert(state).inserted {
                try Self.lay(state, in: desk)
                _ = try desk.window().recover(at: Desk.start)
                let end = (titles: try Self.titles(desk), files: Self.shown(desk))
                #expect(end == after || end == before, "after call \(count): \(end)")
                if count == probe.trace.count { #expect(end == after, "acknowledged") }
                #expect(try desk.leftovers().isEmpty, "after call \(count)")
            }
        }
        #expect(seen.count > 20)
    }

    private static func lay(_ state: [String: Data], in desk: Desk) throws {
        for path in try desk.everything().keys { try FileManager.default.removeItem(atPath: desk.folder + "/" + path) }
        let out = desk.folder + "/sorties/relances"
        for name in try FileManager.default.contentsOfDirectory(atPath: out) {
            try FileManager.default.removeItem(atPath: out + "/" + name)
        }
        for (path, data) in state {
            let url = URL(fileURLWithPath: desk.folder + "/" + path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url)
        }
    }
}

extension CommitAnswer {
    /// The act is said to stand, without its files.
    fileprivate var isHalf: Bool { error?.isNotShown ?? false }
}

extension ArchiveError {
    fileprivate var isNotShown: Bool { if case .notShown = self { true } else { false } }
}
