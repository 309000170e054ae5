import Foundation
import Testing

/// A disk that takes nothing any more: keys answer, everybody can leave, what was not saved is named, kept and offered again.
@Suite struct HeldDiskJourneys {
    private static let acts = ["Informations de fonctionnement mises à disposition", "Informations vérifiées chaque trimestre"]

    /// Every write of the dossier waits a minute.
    private func start(_ office: Office, _ words: [String] = ["dossier"]) throws -> Terminal {
        let hold = try Strace.words("fsync", inject: "fsync:delay_enter=60000000", to: office.base + "/trace")
        return try Terminal(office, words, prefix: hold)
    }

    /// The disk answers again: what it held of the program that was left is over.
    private func letGo(_ held: [pid_t]) {
        for process in held { kill(process, SIGKILL) }
        usleep(300_000)
    }

    private func tickTwo(_ terminal: Terminal) throws {
        try terminal.openFirstEngagement()
        try terminal.press("Space")
        try terminal.wait(point: "1.1", is: "[x]")
        try terminal.press("Down", "Space")
        try terminal.wait(for: "U pour annuler")
    }

    /// What the shell was told, as the trace has it: the tracer itself stays with what it holds.
    private func code(_ office: Office, of process: pid_t) throws -> Int32? {
        let trace = try String(contentsOfFile: office.base + "/trace", encoding: .utf8)
        let line = trace.split(separator: "\n").first { $0.hasPrefix("\(process) ") && $0.contains("+++ exited with") }
        return line.flatMap { $0.split(separator: " ").dropLast().last.flatMap { Int32($0) } }
    }

    private func offersAndSaves(_ office: Office) throws {
        let again = try Terminal(office, ["dossier"])
        // the first may have come so far that it was completed for everybody
        try again.wait(for: "pas pu être enregistré", Self.acts[1])
        try again.press("Enter")
        try again.wait(without: "pas pu être enregistré")
        try again.press("F10")
        #expect(try again.end() == 0)
        let text = try office.text(of: try office.file("checklists", "1-"))
        #expect(text.contains("\"done_on\": \"2026-03-10\"") && text.contains("\"id\": \"2026-q1\""), "\(text)")
        let third = try Terminal(office, ["dossier"])
        try third.waitForHome()
        #expect(try !third.screen().contains("pas pu être enregistré"))
        #expect(try office.run("-d", "dossier", "journal").output.components(separatedBy: Self.acts[0]).count == 2, "once")
    }

    @Test func whoAsksToGoIsAskedWithinFiveSecondsAndGoes() throws {
        let office = try Office(.fresh)
        do {
            let terminal = try start(office)
            try tickTwo(terminal)
            let (process, held) = (try terminal.process, try terminal.family())
            defer { letGo(held) }
            try terminal.press("F10")
            let box = try terminal.wait(
                for: "Le disque ne répond pas : quitter sans enregistrer 2 changements", Self.acts[0], Self.acts[1], within: 5)
            #expect(box.contains("proposé à la prochaine ouverture"))
            try terminal.press("Escape")
            try terminal.wait(for: "Vous restez")
            try terminal.press("F10")
            try terminal.wait(for: "quitter sans enregistrer 2 changements", within: 5)
            try terminal.press("o")
            try terminal.gone(within: 3)
            let told = try terminal.wait(for: "Le disque ne répondait pas.", "Pas enregistré, mais gardé sur cette machine")
            #expect(told.contains(Self.acts[0]) && told.contains(Self.acts[1]))
            #expect(try code(office, of: process) == 5)
        }
        try offersAndSaves(office)
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func whoIsToldToGoIsGoneWithinThreeSeconds(number: Int32) throws {
        let office = try Office(.fresh)
        do {
            let terminal = try start(office)
            try tickTwo(terminal)
            let (process, held) = (try terminal.process, try terminal.family())
            defer { letGo(held) }
            try terminal.signal(number)
            #expect(try terminal.gone(within: 5) < 3)
            #expect(try code(office, of: process) == 5)
        }
        try offersAndSaves(office)
    }

    /// The state folder stands on a disk that does not answer either: nobody waits for it.
    @Test func aStateFolderThatDoesNotAnswerHoldsNobody() throws {
        let office = try Office(.fresh)
        let calls = "fsync,renameat,renameat2"
        let hold = try Strace.words(calls, inject: calls + ":delay_enter=60000000", to: office.base + "/trace")
        let terminal = try Terminal(office, ["dossier"], prefix: hold)
        try tickTwo(terminal)
        let (process, held) = (try terminal.process, try terminal.family())
        defer { letGo(held) }
        try terminal.signal(SIGTERM)
        #expect(try terminal.gone(within: 5) < 3)
        #expect(try code(office, of: process) == 5)
        try terminal.wait(for: "n'a pas pu le garder", Self.acts[0], Self.acts[1])
    }

    /// Screens are left and opened, rows walked: all of it while the first write has not ended.
    @Test func keysDoNotWaitForTheDisk() throws {
        let office = try Office(.fresh)
        let terminal = try start(office)
        try tickTwo(terminal)
        let held = try terminal.family()
        defer { letGo(held) }
        for _ in 0..<3 {
            try terminal.press("2")
            try terminal.wait(for: "Informer sur le fonctionnement des serv")
            try terminal.press("Enter")
            try terminal.wait(for: " 1.1  Informati")
            try terminal.press("Down", "Up", "1")
            try terminal.wait(for: "À traiter")
        }
        let trace = try String(contentsOfFile: office.base + "/trace", encoding: .utf8)
        #expect(!trace.contains("(DELAYED)"), "a write ended: \(trace)")
    }
}

/// A file system that the administrator holds for a moment, as a machine that is being copied does: here a thread cannot even be killed.
@Suite struct FrozenDiskJourneys {
    @Test func everybodyCanLeave() throws {
        guard getuid() == 0 else { return print("a frozen file system: not tried, as only root can hold one") }
        let office = try Office(.fresh)
        let (image, place) = (office.base + "/image", office.base + "/disk")
        let made = try Run([
            "/bin/sh", "-c",
            "PATH=/usr/sbin:/sbin:/usr/bin:/bin; truncate -s 24M \(image) && mkfs.ext4 -q \(image) && mkdir \(place) && mount -o loop \(image) \(place)"
                + " && cp -a \(office.dossier) \(place)/dossier",
        ])
        guard made.code == 0 else { return print("a frozen file system: not tried, as this machine gives none: \(made.messages)") }
        let thaw = { _ = try? Run(["/bin/sh", "-c", "PATH=/usr/sbin:/sbin:/usr/bin:/bin; fsfreeze -u \(place)"]) }
        defer {
            _ = try? Run(["/bin/sh", "-c", "PATH=/usr/sbin:/sbin:/usr/bin:/bin; fsfreeze -u \(place); sleep 0.5; umount -l \(place)"])
        }
        for way in ["F10", "TERM", "HUP"] {
            let terminal = try Terminal(office, [place + "/dossier"])
            try terminal.openFirstEngagement()
            try Run(["/bin/sh", "-c", "PATH=/usr/sbin:/sbin:/usr/bin:/bin; fsfreeze -f \(place)"]).expectSuccess()
            defer { thaw() }
            try terminal.press("Space")
            try terminal.press("Down", "Up")
            switch way {
            case "F10":
                try terminal.press("F10")
                try terminal.wait(for: "quitter sans enregistrer 1 changement", within: 5)
                try terminal.press("o")
            case "TERM": try terminal.signal(SIGTERM)
            default: try terminal.signal(SIGHUP)
            }
            #expect(try terminal.gone(within: 5) < 3, "\(way)")
            #expect(try terminal.end() == 5, "\(way)")
            thaw()
            usleep(300_000)
            let again = try Terminal(office, [place + "/dossier"])
            try again.wait("offers what was not saved, or says that it is") {
                $0.contains("1 changement n'avait pas pu être enregistré") || $0.contains("est bien enregistré")
            }
            try again.press("j", "F10")
            #expect(try again.end() == 0)
        }
    }
}
