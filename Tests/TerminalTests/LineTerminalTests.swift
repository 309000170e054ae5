import Canvas
import Glibc
import Testing
import Text

@testable import Terminal

extension OnTerminal {
    /// The linear mode on a terminal that can do nothing.
    @Suite struct LineTerminalTests {
        private func withLines(_ options: ScreenOptions = ScreenOptions(), _ body: (LineTerminal, Pseudoterminal) throws -> Void) throws {
            setenv("TERM", "dumb", 1)
            setenv("LC_ALL", "C.UTF-8", 1)
            let terminal = try #require(Pseudoterminal(width: 80, height: 24))
            let before = terminal.modes()
            let lines = try LineTerminal(options, input: terminal.slave, output: terminal.slave)
            #expect(terminal.modes() != before)
            try body(lines, terminal)
            lines.close()
            #expect(terminal.modes() == before)
        }

        private func words(_ lines: String...) -> Words { Words(path: ["Écran"], lines: lines.map { SafeText($0) }) }

        @Test func writesLinesAndNothingElse() throws {
            try withLines { lines, terminal in
                #expect(terminal.output() == "")
                lines.show(
                    picture: {
                        Issue.record("no picture"); return Grid(lines.size)
                    }, words: { words("> un", "  deux") })
                #expect(terminal.output() == "== Écran\r\n  deux\r\n> un")
                lines.show(picture: { Grid(lines.size) }, words: { words("  un", "> deux") })
                #expect(terminal.output() == "\r\n> deux")
                lines.captureMouse(true)
                lines.redraw()
                lines.show(picture: { Grid(lines.size) }, words: { words("  un", "> deux") })
                #expect(terminal.output().hasSuffix("== Écran\r\n  un\r\n> deux"))
            }
        }

        @Test func keepsToAsciiWhenAsked() throws {
            try withLines(ScreenOptions(ascii: true)) { lines, terminal in
                lines.show(picture: { Grid(lines.size) }, words: { words("> été « x »") })
                #expect(terminal.output() == "== Ecran\r\n> ete \" x \"")
            }
        }

        @Test func keysComeAtOnce() throws {
            try withLines { _, terminal in
                var modes = termios()
                tcgetattr(terminal.slave, &modes)
                #expect(modes.c_lflag & tcflag_t(ISIG | ICANON | ECHO) == 0)
                #expect(modes.c_iflag & tcflag_t(IXON | ICRNL) == 0)
                #expect(modes.c_oflag & tcflag_t(OPOST) != 0)
            }
        }

        @Test func aFileIsNoTerminal() throws {
            let file = open("/dev/null", O_RDWR)
            defer { close(file) }
            #expect(throws: TerminalError.inputIsNoTerminal) { try LineTerminal(ScreenOptions(), input: file, output: file) }
        }
    }
}
