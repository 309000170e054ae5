import Canvas
import Glibc
import Testing
import Text

@testable import Terminal

extension OnTerminal {
    @Suite struct TerminalScreenTests {
        init() {
            setenv("TERM", "xterm-256color", 1)
            setenv("LC_ALL", "C.UTF-8", 1)
            unsetenv("NO_COLOR")
        }

        private func withScreen(
            _ options: ScreenOptions = ScreenOptions(), _ body: (TerminalScreen, Pseudoterminal) throws -> Void
        ) throws {
            let terminal = try #require(Pseudoterminal(width: 80, height: 24))
            let screen = try TerminalScreen.open(options, input: terminal.slave, output: terminal.slave)
            defer { screen.close() }
            try body(screen, terminal)
        }

        private func grid(_ text: SafeText, _ style: Style = .plain, width: Int = 80, height: Int = 24) -> Grid {
            var grid = Grid(width: width, height: height)
            grid.put(text, x: 0, y: 1, style: style)
            return grid
        }

        @Test func sendsNothingBeforeTheFirstPicture() throws {
            try withScreen { screen, terminal in
                #expect(terminal.output() == "")
                screen.present(grid("Préfecture 日本"))
                let output = terminal.output()
                #expect(output.contains("\u{1B}[?1049h"))
                #expect(output.contains("\u{1B}[?2004h"))
                #expect(output.contains("Préfecture 日本"))
                #expect(!output.contains("\u{1B}[6n"))
            }
        }

        @Test func sendsOnlyWhatChanged() throws {
            try withScreen { screen, terminal in
                screen.present(grid("un deux trois"))
                _ = terminal.output()
                screen.present(grid("un doux trois"))
                #expect(terminal.output().utf8.count < 12)
                screen.present(grid("un doux trois"))
                #expect(terminal.output() == "")
            }
        }

        @Test func givesTheTerminalBackExactly() throws {
            let terminal = try #require(Pseudoterminal(width: 80, height: 24))
            let before = terminal.modes()
            let screen = try TerminalScreen.open(ScreenOptions(), input: terminal.slave, output: terminal.slave)
            #expect(terminal.modes() != before)
            screen.captureMouse(true)
            screen.present(grid("x"))
            screen.close()
            screen.close()
            let output = terminal.output()
            for mode in ["?1000l", "?2004l", "?1049l", "?25h", "?1l"] { #expect(output.contains("\u{1B}[\(mode)"), "\(mode)") }
            #expect(terminal.modes() == before)
        }

        @Test func takesTheKeysThatWouldStopOrKill() throws {
            try withScreen { _, terminal in
                var modes = termios()
                tcgetattr(terminal.slave, &modes)
                #expect(modes.c_lflag & tcflag_t(ISIG | ICANON | ECHO) == 0)
                #expect(modes.c_iflag & tcflag_t(IXON | ICRNL) == 0)
            }
        }

        @Test func followsTheSize() throws {
            try withScreen { screen, terminal in
                screen.present(grid("petit"))
                for (width, height) in [(100, 30), (1, 1), (500, 3), (80, 24)] {
                    terminal.resize(width: UInt16(width), height: UInt16(height))
                    screen.resize()
                    #expect(screen.size == Size(width: width, height: height))
                    _ = terminal.output()
                    screen.present(grid("grand", width: width, height: height))
                    if width > 4, height > 1 { #expect(terminal.output().contains("grand")) }
                }
            }
        }

        @Test func paintsAllAgainOnRequest() throws {
            try withScreen { screen, terminal in
                screen.present(grid("bonjour"))
                _ = terminal.output()
                screen.redraw()
                #expect(terminal.output().contains("bonjour"))
                screen.suspend()
                #expect(terminal.output().contains("\u{1B}[?1049l"))
                screen.resume()
                screen.present(grid("bonjour"))
                let output = terminal.output()
                #expect(output.contains("\u{1B}[?1049h") && output.contains("bonjour"))
            }
        }

        @Test func drawsInAsciiWhenAsked() throws {
            try withScreen(ScreenOptions(ascii: true)) { screen, terminal in
                screen.present(grid("É à œ « ─│ » 日 e\u{301}"))
                let output = terminal.output()
                #expect(output.utf8.allSatisfy { $0 < 0x80 })
                #expect(output.contains("E a o \" -| \" ?  e"))
            }
        }

        @Test func asksForTheWidthOfAccentsAndMendsTheRow() throws {
            try withScreen { screen, terminal in
                screen.present(grid("été"))
                _ = terminal.output()
                screen.askAccentWidth()
                let output = terminal.output()
                #expect(output.contains("é\u{1B}[6n"))
                #expect(!output.contains("\u{1B}7"), "where the shell's cursor is saved, on terminals with one memory for both screens")
                #expect(output.hasSuffix("été") || output.dropFirst(12).contains("été"))
                screen.useAscii()
                #expect(terminal.output().contains("ete"))
            }
        }

        @Test func drawsInAsciiWithoutUTF8() throws {
            setenv("LC_ALL", "C", 1)
            try withScreen { screen, terminal in
                #expect(screen.isAscii)
                screen.present(grid("été"))
                #expect(terminal.output().contains("ete"))
            }
        }

        @Test func aLocaleThatIsNotInstalledKeepsItsAccents() throws {
            setenv("LC_ALL", "fr_XX.UTF-8", 1)
            try withScreen { screen, _ in #expect(!screen.isAscii) }
        }

        @Test(arguments: [false, true]) func usesColorsUnlessAskedNotTo(mono: Bool) throws {
            try withScreen(ScreenOptions(mono: mono)) { screen, terminal in
                screen.present(grid("rouge", .tint(.bad)))
                #expect(terminal.output().contains("\u{1B}[38;5;160m") == !mono)
            }
        }

        @Test func obeysNoColor() throws {
            setenv("NO_COLOR", "1", 1)
            defer { unsetenv("NO_COLOR") }
            try withScreen { screen, terminal in
                screen.present(grid("rouge", Style(bold: true, tint: .bad)))
                let output = terminal.output()
                #expect(!output.contains("38;5;160") && output.contains("1mrouge"))
            }
        }

        @Test func placesTheCursor() throws {
            try withScreen { screen, terminal in
                var grid = grid("nom")
                screen.present(grid)
                #expect(terminal.output().contains("\u{1B}[?25l"))
                grid.cursor = Point(x: 3, y: 1)
                screen.present(grid)
                #expect(terminal.output().contains("\u{1B}[?25h"))
            }
        }

        @Test func saysWhyThereIsNoScreen() throws {
            let terminal = try #require(Pseudoterminal(width: 80, height: 24))
            let file = open("/dev/null", O_RDWR)
            defer { close(file) }
            func failure(_ term: String?, input: Int32, output: Int32) -> TerminalError? {
                if let term { setenv("TERM", term, 1) } else { unsetenv("TERM") }
                do throws(TerminalError) {
                    try TerminalScreen.open(ScreenOptions(), input: input, output: output).close()
                    return nil
                } catch {
                    return error
                }
            }
            let tty = terminal.slave
            #expect(failure("xterm", input: file, output: tty) == .inputIsNoTerminal)
            #expect(failure("xterm", input: tty, output: file) == .outputIsNoTerminal)
            #expect(failure(nil, input: tty, output: tty) == .termUnset)
            #expect(failure("dumb", input: tty, output: tty) == .termTooSimple("dumb"))
            for term in ["no-such-thing", "xterm", "linux", "vt100", "screen", "tmux-256color"] {
                #expect(failure(term, input: tty, output: tty) == nil)
            }
        }
    }
}
