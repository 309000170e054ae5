import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// No state is told by its colour alone: whoever sees none, or few, reads a sign or a word.
@Suite struct ColourTests {
    private static let tones: [Tone] = [.neutral, .good, .working, .waiting, .bad, .muted]

    /// Every table of words that states are told with.
    private static let tables: [[Choice]] =
        [ItemStatus.choices, Readiness.State.choices]
        + Schema.standard.kinds.flatMap(\.fields).compactMap { if case .choice(let choices) = $0.kind { choices } else { nil } }

    @Test func everyToneHasASignOfItsOwnOnEveryTerminal() {
        let signs = Self.tones.map { Theme.mark($0).string }
        #expect(Set(signs).count == Self.tones.count)
        #expect(Set(signs.map(\.count)) == [3] && signs.allSatisfy { $0.utf8.count == 3 }, "the same in ASCII, and as wide")
        let periods: [Strip.Mark] = [.done, .doneLate, .missed, .open]
        #expect(Set(periods.map(\.phrase)).count == periods.count)
        for glyphs in [Glyphs.unicode, .ascii] { #expect(glyphs.up != glyphs.down && glyphs.right != glyphs.dot) }
    }

    /// Also without accents, as a terminal without UTF-8 shows them.
    @Test func everyStateHasAWordOfItsOwn() {
        for table in Self.tables {
            for language in [Language.french, .english] {
                let words = table.map { Folding.fold($0.phrase[language]) }
                #expect(Set(words).count == words.count, "\(table.map(\.phrase.french))")
                #expect(!words.contains([]))
            }
        }
    }

    /// What is drawn in a colour that says something stands beside its sign, the word of its state or its reason, or below a heading that
    /// says it. What an import shows in colours are sentences.
    @Test(arguments: [Size.small, .large]) func whatIsColouredIsSaid(_ size: Size) throws {
        let stage = try Stage.demonstration(size: size)
        for screen in try AllScreens.on(stage) where screen.overlay(stage.context) == nil && !(screen is ImportScreen) {
            stage.open(screen)
            let grid = stage.grid
            for tint in [Tint.accent, .good, .warning, .bad] {
                let lines = (0..<grid.height).map { grid.text(of: tint, row: $0) }
                for y in lines.indices where !lines[y].isEmpty {
                    // a text that is wrapped says its state on one of its lines, which may be below the window's end
                    let rest = lines[y...].prefix(6).prefix { !$0.isEmpty }
                    if rest.endIndex == grid.height - 3 { continue }
                    let around = lines[..<y].suffix(6).reversed().prefix { !$0.isEmpty } + rest
                    let heading = (0..<y).last { grid[1, $0].style.bold && grid[1, $0].text != " " }.map { stage.rows[$0] } ?? ""
                    let told = (around + [heading]).joined(separator: " ")
                    #expect(
                        Self.says(tint, told) || Self.isLateDay(lines[y], stage.rows[y]), "\(type(of: screen)) \(tint): \(lines[y])")
                }
            }
            stage.type("<esc><esc>")
        }
    }

    /// What is selected has a sign, not only another look.
    @Test func theCursorIsASignToo() throws {
        let stage = try Stage.demonstration()
        for screen in try AllScreens.on(stage) {
            stage.open(screen)
            let (grid, rows) = (stage.grid, stage.rows)
            for y in 0..<grid.height where grid.rows[y].contains(where: \.style.reverse) {
                let isMore = grid.rows[y - 1].contains(where: \.style.reverse)
                // the heading above the cell in hand is told again below the list
                let heading = (0..<grid.width).filter { grid[$0, y].style.reverse }.map { grid[$0, y].text }.joined()
                let isTold = !heading.isBlank && rows[(y + 1)...].contains { $0.contains(" · " + heading.trimmed) }
                #expect(isMore || isTold || rows[y].contains(">") || rows[y].contains("["), "\(type(of: screen)): \(rows[y])")
            }
            stage.type("<esc><esc>")
        }
    }

    /// A day that is past stands on a row that says so.
    private static func isLateDay(_ text: String, _ row: String) -> Bool {
        text.contains(/\d\d\/\d\d/) && ["retard", "[!]", "[?] à renouveler"].contains { row.contains($0) }
    }

    private static func says(_ tint: Tint, _ text: String) -> Bool {
        let text = text.lowercased()
        let tones = tones.filter { Theme.tint($0) == tint }
        if tones.contains(where: { text.contains(Theme.mark($0).string) }) { return true }
        let words = tables.joined().filter { tones.contains($0.tone) }.map { $0.phrase.french.lowercased() }
        let reasons =
            tint == .good ? ["tenu", "prête"] : Reason.Cause.allCases.map(\.phrase.french) + ["retard", "depuis", "périodes non"]
        if (words + reasons).contains(where: { text.contains($0.lowercased()) }) { return true }
        // the number of points late of a service
        return tint == .bad && text.contains(/\d +\/ +\d+ +[1-9]\d*$/)
    }
}

extension Grid {
    fileprivate func text(of tint: Tint, row y: Int) -> String {
        (0..<width).filter { self[$0, y].style.tint == tint && !self[$0, y].isContinuation }.map { self[$0, y].text }.joined().trimmed
    }
}
