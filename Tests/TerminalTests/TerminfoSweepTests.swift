import CLinux
import Canvas
import Foundation
import Terminfo
import Testing

@testable import Terminal

extension OnTerminal {
    /// Every terminal that offices have, by its terminfo entry: it opens, paints, is given back, and its own keys are understood.
    @Suite struct TerminfoSweepTests {
        static let keys: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end), ("kpp", .pageUp),
            ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kbs", .backspace), ("kcbt", .backTab), ("kent", .enter),
            ("kri", .shiftUp), ("kind", .shiftDown),
        ]

        @Test(arguments: Terminfo.terms) func opensPaintsAndGivesBack(_ term: String) throws {
            try take(term)
            defer { leave() }
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
            if let leave = try Capabilities(term).strings["rmcup"] { #expect(Array(output.utf8).contains(leave), "\(term)") }
            #expect(terminal.modes() == before)
        }

        @Test(arguments: Terminfo.terms) func itsOwnKeysAreUnderstood(_ term: String) throws {
            let known = try Capabilities(term).strings
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

        @Test func whatAnEntryDoesNotKnowIsFound() throws {
            let written = Sequences("\u{1B}[H\u{1B}[1;38;5;31mx\u{1B}[?1049h\u{1B}[2b\u{1B}[m".utf8)
            #expect(written.unknown(to: try Capabilities("vt100")).count == 3)
            #expect(written.unknown(to: try Capabilities("alacritty")) == [])
        }

        // MARK: Colours

        @Test(arguments: [("xterm", "3"), ("xterm-16color", "9"), ("xterm-256color", "38;5;")]) func coloursAreThoseTheTerminalHas(
            _ term: String, _ start: String
        ) throws {
            let (colored, mono) = (try painted(term), try painted(term, mono: true))
            #expect(colored.contains("\u{1B}[" + start) || colored.contains("\u{1B}[0;1" + start))
            #expect(mono.range(of: "\u{1B}\\[(3[0-7]|9[0-7]|38;)", options: .regularExpression) == nil)
        }

        /// The background is never set: what was chosen for the terminal, dark or light, stays.
        @Test(arguments: Terminfo.terms) func theBackgroundIsTheTerminals(_ term: String) throws {
            let output = try painted(term)
            #expect(!output.contains("[4") || output.range(of: "\u{1B}\\[[0-9;]*(?<![0-9;])4[0-7][;m]", options: .regularExpression) == nil)
            #expect(!output.contains("48;5"))
            #expect(
                output.range(of: "\u{1B}\\[[0-9;]*(?<![0-9;])(30|37|97)[;m]", options: .regularExpression) == nil, "black or white text")
        }

        /// Text in a colour stands out from black and from white at least as large letters must (3 to 1).
        @Test func coloursAreLegibleOnDarkAndOnLight() throws {
            let colors = try painted("xterm-256color").matches(of: /38;5;([0-9]+)m/).compactMap { Int($0.1) }
            #expect(Set(colors).count == 5)
            for color in colors {
                let light = Self.luminance(of: color)
                #expect((light + 0.05) / 0.05 >= 3 && 1.05 / (light + 0.05) >= 3, "\(color)")
            }
        }

        /// Of a colour of xterm's cube or of its greys.
        private static func luminance(of color: Int) -> Double {
            let levels = [0, 95, 135, 175, 215, 255], place = color - 16
            let parts =
                color >= 232
                ? [Int](repeating: 8 + 10 * (color - 232), count: 3) : [place / 36, place / 6 % 6, place % 6].map { levels[$0] }
            let linear = parts.map { Double($0) / 255 }.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }

        private func take(_ term: String) throws {
            setenv("TERM", term, 1)
            setenv("LC_ALL", "C.UTF-8", 1)
            unsetenv("NO_COLOR")
            if let place = try Terminfo.place(of: term) { setenv("TERMINFO", place, 1) }
        }

        private func leave() {
            setenv("TERM", "xterm-256color", 1)
            unsetenv("TERMINFO")
        }

        private func painted(_ term: String, mono: Bool = false) throws -> String {
            try take(term)
            defer { leave() }
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
