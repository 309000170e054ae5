import Canvas
import Domain
import Text

/// What stands above a screen: the dossier's title and the way from the first screen to this one, the day, a second line, a rule.
struct Header: Equatable {
    let steps: [Phrase]
    let subtitle: Phrase?
    let day: Phrase
    /// It is not today.
    let isOtherDay: Bool
    let width: Int
    /// The columns that the note takes behind the way: « 12/83 ».
    let noteWidth: Int
    let language: Language
    let glyphs: Glyphs

    /// Its rows, and where the note stands in the first.
    func drawn(_ context: Context) -> (rows: [[Cell]], end: Int) {
        var grid = Grid(width: width, height: subtitle == nil ? 2 : 3)
        let day = context.text(self.day)
        let end = 1 + grid.put(way(width: width - day.width - 4 - noteWidth), x: 1, y: 0, style: Theme.heading)
        grid.put(day, x: width - day.width - 1, y: 0, style: isOtherDay ? Self.otherDay : .plain)
        if let subtitle { grid.put(context.text(subtitle), in: Rect(x: 1, y: 1, width: width - 2, height: 1)) }
        Rule(glyphs: glyphs, style: Theme.quiet).draw(&grid, grid.bounds.split(bottom: 1).bottom)
        return (grid.rows, end)
    }

    private static let otherDay = Style(bold: true, reverse: true)

    /// What is farthest goes first when there is no room.
    private func way(width: Int) -> SafeText {
        var steps = self.steps.map { $0[language] }.filter { !$0.isEmpty }
        var cut = false
        func text() -> SafeText { SafeText((cut ? "… · " : "") + steps.joined(separator: " · ")) }
        while text().width > width, steps.count > 1 {
            steps.removeFirst()
            cut = true
        }
        return text().fitted(to: width)
    }
}
