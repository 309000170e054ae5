import Glibc
import Interface
import Terminal
import Text

/// Whether « é » takes one column: asked once, after the first picture, without waiting.
enum AccentQuestion { case unasked, asked, settled }

extension Session {
    func askForAccents() {
        guard accentQuestion == .unasked else { return }
        accentQuestion = terminal.isAscii || options.isLinear ? .settled : .asked
        terminal.askAccentWidth()
    }

    /// The answer, if it came with what was read.
    func takeAccents() {
        guard let report = decoder.takeReport() else { return }
        accentQuestion = .settled
        if !TerminalScreen.accentsFit(report) { goWithoutAccents() }
    }

    /// What the terminal answers later would be typed into the shell: it is given a moment.
    func awaitAccents() {
        for _ in 0..<4 where accentQuestion == .asked && leaving?.signal == 0 {
            guard EventWait.wait(fds: [STDIN_FILENO], timeoutMilliseconds: 50)[0],
                EventWait.read(STDIN_FILENO, { decoder.feed($0) }) != nil
            else { return }
            if decoder.takeReport() != nil { accentQuestion = .settled }
        }
    }

    /// The terminal does not read UTF-8: what is drawn stays legible, and the setting to change is said.
    private func goWithoutAccents() {
        terminal.useAscii()
        shell.say(
            Phrase(
                fr: "Réglez PuTTY sur UTF-8 (Window, Translation, Remote character set) : d'ici là, les accents ne sont pas affichés.",
                en: "Set PuTTY to UTF-8 (Window, Translation, Remote character set): until then accents are not shown."))
        refreshShell()
    }
}
