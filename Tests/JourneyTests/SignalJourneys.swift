import Foundation
import Testing

/// Whatever signal comes, and to whichever of the two processes: the terminal has its modes back, or the program goes on.
@Suite struct SignalJourneys {
    /// What cannot be caught.
    private static let uncatchable: Set<Int32> = [SIGSTOP]
    /// The two that the C library keeps for its threads.
    private static let kept: Set<Int32> = [32, 33]
    /// What ends no program by itself, and what ends this one no more than a key does.
    private static let harmless: Set<Int32> = [
        SIGINT, SIGPIPE, SIGXFSZ, SIGCHLD, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH,
    ]

    @Test(arguments: [false, true]) func everyOneGivesTheTerminalBack(toTheWorker: Bool) throws {
        let office = try Office(.fresh)
        for number in Int32(1)...64 where !Self.uncatchable.union(Self.kept).union(Self.harmless).contains(number) {
            let terminal = try BareTerminal(office, ["dossier"])
            let before = terminal.modes()
            try terminal.wait(for: "EXIGENCES")
            #expect(terminal.modes() != before)
            let process = toTheWorker ? try #require(Terminal.children(of: terminal.process).first) : terminal.process
            kill(process, number)
            let end = Date().addingTimeInterval(5)
            while terminal.modes() != before, Date() < end { usleep(5_000) }
            #expect(terminal.modes() == before, "signal \(number)")
            #expect(try terminal.end() == (number == SIGKILL && toTheWorker ? 128 + SIGKILL : 128 + number), "signal \(number)")
        }
    }

    @Test func othersChangeNothing() throws {
        let office = try Office(.fresh)
        let terminal = try BareTerminal(office, ["dossier"])
        try terminal.wait(for: "EXIGENCES")
        for number in Self.harmless { kill(terminal.process, number) }
        _ = terminal.rest()
        terminal.send("2")
        try terminal.wait(for: "Informer sur le fonctionnement")
    }

    /// A quota that ends a file is an error as any other.
    @Test func aFileThatMayNotGrowIsToldAndNothingIsDone() throws {
        let office = try Office(.fresh)
        let before = try office.records()
        let run = try Run(
            ["/usr/bin/env", "-i", "-C", office.base] + Office.environment(home: office.home)
                + [
                    "/bin/sh", "-c", "{ (ulimit -f 0; exec \"$@\"); echo code $?; } 2>&1 | cat", "sh", Office.program, "-d", "dossier",
                    "cocher", "1.1",
                ])
        #expect(run.output.contains("quota") && run.output.contains("code 5"), "\(run.output)")
        #expect(try office.records() == before)
    }

    /// A window that says to have any size.
    @Test func aWindowWithoutEndIsDrawn() throws {
        let office = try Office(.fresh)
        let terminal = try BareTerminal(office, ["dossier"])
        try terminal.wait(for: "EXIGENCES")
        for size: (UInt16, UInt16) in [(40_000, 40_000), (65_535, 1), (1, 65_535), (24, 80)] {
            terminal.resize(rows: size.0, columns: size.1)
            for process in Terminal.children(of: terminal.process) { kill(process, SIGWINCH) }
            _ = terminal.rest()
        }
        terminal.send("2")
        try terminal.wait(for: "Informer sur le fonctionnement")
        let wide = try BareTerminal(office, ["dossier"], rows: 40_000, columns: 40_000)
        try wide.wait(for: "EXIGENCES")
    }
}
