import Archive
import Domain
import Foundation
import Testing

/// The archive in processes of its own: killed, and two at once.
@Suite struct ProcessTests {
    @Test func killedAtAnyCallTheNextOneSavesAtOnce() throws {
        let desk = try Desk()
        let state = desk.base.path + "/state"
        var kills = 0
        for place in 0..<500 {
            let run = Tool.run(Tool.probe, ["write", desk.folder, state, "k\(place)", "\(place)"])
            if run.status == 0 { break }
            #expect(run.status == 128 + 9)
            kills += 1
            try Self.check(desk, state, "k\(place)", run.output)
        }
        #expect(kills > 30 && kills < 499)
        print("killed at \(kills) calls")
    }

    /// An acknowledged title is there, the record whole, and a second process saves at once.
    private static func check(_ desk: Desk, _ state: String, _ title: String, _ output: String) throws {
        let dossier = try desk.window().dossier
        #expect(dossier.problems.isEmpty, "killed: \(title)")
        if output.contains("enregistré") { #expect(dossier.record(Desk.a)?.tree["title"]?.text == title) }
        #expect(Tool.run(Tool.probe, ["write", desk.folder, state, "after \(title)"]).status == 0)
        #expect(try desk.text("documents/a.json").contains("after \(title)"))
        #expect(try desk.leftovers().isEmpty, "killed: \(title)")
    }

    @Test func killedByTheKernelAtASystemCall() throws {
        try Tool.require("strace")
        let desk = try Desk()
        let state = desk.base.path + "/state"
        for (call, most) in [("fsync", 6), ("renameat", 2), ("write", 4), ("fchmod", 2)] {
            for place in 1...most {
                let inject = [
                    "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):signal=KILL:when=\(place)",
                ]
                let run = Tool.run("strace", inject + [Tool.probe, "write", desk.folder, state, "\(call) \(place)"])
                #expect([0, 128 + 9].contains(run.status), "the tracer itself did not work: \(run.status)")
                try Self.check(desk, state, "\(call) \(place)", run.output)
            }
        }
    }

    @Test func theKernelSeesTheCallsInOrder() throws {
        try Tool.require("strace")
        let desk = try Desk()
        let (state, log) = (desk.base.path + "/state", desk.base.path + "/log")
        #expect(Tool.run(Tool.probe, ["write", desk.folder, state, "1"]).status == 0)
        let trace = ["-f", "-qq", "-y", "-o", log, "-e", "trace=fcntl,pread64,write,fsync,renameat"]
        #expect(Tool.run("strace", trace + [Tool.probe, "write", desk.folder, state, "2"]).status == 0)
        var rest = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")[...]
        for step in [
            #"fcntl\(.*/dossier/\.lock>, F_OFD_SETLK, \{l_type=F_WRLCK"#, #"pread64\(.*documents/a\.json>"#,
            #"write\(.*journal/.*jsonl>"#,
            #"fsync\(.*journal/.*jsonl>"#, #"write\(.*documents/\..*\.tmp>"#, #"fsync\(.*documents/\..*\.tmp>"#,
            #"renameat\(.*"a\.json"\)"#,
            #"fsync\(.*/documents>"#, #"pread64\(.*documents/a\.json>"#, #"write\(.*journal/.*jsonl>"#,
            #"fcntl\(.*/dossier/\.lock>, F_OFD_SETLK, \{l_type=F_UNLCK"#, "enregistr",
        ] {
            let place = rest.firstIndex { $0.range(of: step, options: .regularExpression) != nil }
            #expect(place != nil, "\(step) is missing after \(rest.first ?? "")")
            if let place { rest = rest[(place + 1)...] }
        }
    }

    @Test func twoProcessesOnOneRecordLoseNothing() async throws {
        let desk = try Desk()
        async let first = Self.append(desk, "anne")
        async let second = Self.append(desk, "marc")
        let acknowledged = await first + second
        #expect(acknowledged.count == 120)
        let tags = Set(try desk.window().dossier.record(Desk.a)?.tree["tags"]?.array?.compactMap(\.text) ?? [])
        #expect(tags == Set(acknowledged))
    }

    private static func append(_ desk: Desk, _ name: String) async -> [String] {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let run = Tool.run(Tool.probe, ["append", desk.folder, desk.base.path + "/state-" + name, name, "60"])
                continuation.resume(returning: run.output.split(separator: "\n").map(String.init))
            }
        }
    }
}
