import CLinux
import Canvas
import Foundation
import Testing

@testable import Terminal

extension OnTerminal {
    /// Every terminal that offices have, by its terminfo entry: it opens, paints, is given back, and its own keys are understood.
    @Suite struct TerminfoSweepTests {
        static let terms = [
            "xterm", "xterm-256color", "putty", "putty-256color", "linux", "screen", "tmux", "vt100", "vt220", "rxvt", "st", "kitty",
            "alacritty",
        ]

        private static let folders = ["/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo"]

        /// An entry that is not installed is told, with the package that holds it; its keys are then known to no one here.
        private func isInstalled(_ term: String) -> Bool {
            let first = String(term.prefix(1))
            let found = Self.folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(first)/\(term)") }
            if !found { print("terminfo: « \(term) » is not installed here (package ncurses-term): its sweep was left out.") }
            return found
        }

        /// What terminfo says, with its escapes read: `kcuu1=\EOA`.
        private func capabilities(_ term: String) throws -> [String: [UInt8]] {
            let process = Process()
            let pipe = Pipe()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/infocmp")
            process.arguments = ["-1", "-x", term]
            process.standardOutput = pipe
            try process.run()
            let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            let pairs = text.split(separator: "\n").compactMap { line -> (String, [UInt8])? in
                let line = line.trimmingCharacters(in: CharacterSet(charactersIn: "\t ,"))
                guard let sign = line.firstIndex(of: "=") else { return nil }
                return (String(line[..<sign]), Self.bytes(String(line[line.index(after: sign)...])))
            }
            return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }

        private static func bytes(_ text: String) -> [UInt8] {
            var (bytes, rest) = ([UInt8](), Array(text.utf8)[...])
            while let byte = rest.popFirst() {
                switch byte {
                case UInt8(ascii: "\\"):
                    let next = rest.popFirst() ?? byte
                    if (0x30...0x37).contains(next), rest.count >= 2 {
                        let digits = [next] + [rest.removeFirst(), rest.removeFirst()]
                        bytes.append(digits.reduce(0) { $0 &* 8 &+ ($1 - 0x30) })
                    } else {
                        bytes.append(next == UInt8(ascii: "E") ? 0x1B : next)
                    }
                case UInt8(ascii: "^"): bytes.append((rest.popFirst() ?? 0x40) ^ 0x40)
                default: bytes.append(byte)
                }
            }
            return bytes
        }

        static let keys: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end), ("kpp", .pageUp),
            ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kbs", .backspace), ("kcbt", .backTab), ("kent", .enter),
            ("kri", .shiftUp), ("kind", .shiftDown),
        ]

        @Test(arguments: terms) func opensPaintsAndGivesBack(_ term: String) throws {
            guard isInstalled(term) else { return }
            setenv("TERM", term, 1)
            setenv("LC_ALL", "C.UTF-8", 1)
            defer { setenv("TERM", "xterm-256color", 1) }
            let terminal = try #require(Pseudoterminal(width: 80, height: 24))
            let before = terminal.modes()
            let screen = try TerminalScreen.open(ScreenOptions(), input: terminal.slave, output: terminal.slave)
            var grid = Grid(width: 80, height: 24)
            grid.put("Exigence", x: 0, y: 1, style: Style(bold: true, reverse: true, tint: .bad))
            screen.present(grid)
            #expect(terminal.output().contains("Exigence"))
            screen.close()
            let output = terminal.output()
            #expect(output.contains("\u{1B}[?2004l"))
            if let leave = try capabilities(term)["rmcup"] { #expect(Array(output.utf8).contains(leave), "\(term)") }
            #expect(terminal.modes() == before)
        }

        @Test(arguments: terms) func itsOwnKeysAreUnderstood(_ term: String) throws {
            guard isInstalled(term) else { return }
            let known = try capabilities(term)
            // the vt100 counts keys of its keypad as functions beyond the fourth: here they are digits
            let functions = (1...(term == "vt100" ? 4 : 12)).map { ("kf\($0)", Key.function($0)) }
            var count = 0
            for (name, key) in Self.keys + functions {
                guard let bytes = known[name], !bytes.isEmpty else { continue }
                var decoder = KeyDecoder()
                #expect(decoder.feed(bytes) + decoder.flush() == [key], "\(term) \(name)")
                count += 1
            }
            #expect(count > 4)
        }

        // MARK: Colours

        @Test(arguments: [("xterm", "3"), ("xterm-16color", "9"), ("xterm-256color", "38;5;")]) func coloursAreThoseTheTerminalHas(
            _ term: String, _ start: String
        ) throws {
            guard isInstalled(term) else { return }
            let (colored, mono) = (try painted(term), try painted(term, mono: true))
            #expect(colored.contains("\u{1B}[" + start) || colored.contains("\u{1B}[0;1" + start))
            #expect(mono.range(of: "\u{1B}\\[(3[0-7]|9[0-7]|38;)", options: .regularExpression) == nil)
        }

        /// The background is never set: what was chosen for the terminal, dark or light, stays.
        @Test(arguments: ["xterm", "xterm-256color", "linux", "screen"]) func theBackgroundIsTheTerminals(_ term: String) throws {
            guard isInstalled(term) else { return }
            let output = try painted(term)
            #expect(!output.contains("[4") || output.range(of: "\u{1B}\\[[0-9;]*(?<![0-9;])4[0-7][;m]", options: .regularExpression) == nil)
            #expect(!output.contains("48;5"))
        }

        private func painted(_ term: String, mono: Bool = false) throws -> String {
            setenv("TERM", term, 1)
            setenv("LC_ALL", "C.UTF-8", 1)
            unsetenv("NO_COLOR")
            defer { setenv("TERM", "xterm-256color", 1) }
            let terminal = try #require(Pseudoterminal(width: 80, height: 24))
            let screen = try TerminalScreen.open(ScreenOptions(mono: mono), input: terminal.slave, output: terminal.slave)
            defer { screen.close() }
            var grid = Grid(width: 80, height: 24)
            for (row, tint) in [Tint.accent, .good, .warning, .bad, .muted].enumerated() {
                grid.put("Mot", x: 0, y: row, style: .tint(tint))
            }
            screen.present(grid)
            return terminal.output()
        }
    }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        part.isEmpty || indices.contains { count - $0 >= part.count && Array(self[$0..<($0 + part.count)]) == part }
    }
}
