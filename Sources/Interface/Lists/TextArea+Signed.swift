import Canvas
import Domain
import Text

extension TextArea {
    /// Drawn with a sign in place of its last row where lines are not seen.
    func drawSigned(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let all = hiddenLines(in: rect.size)
        guard rect.height > 1, all.above + all.below > 0 else { return draw(&grid, rect, style: .underline) }
        let parts = rect.split(bottom: 1)
        let hidden = hiddenLines(in: parts.rest.size)
        draw(&grid, parts.rest, style: .underline)
        let signs = [
            hidden.above > 0 ? Phrase(fr: "… \(hidden.above) au-dessus", en: "… \(hidden.above) above") : nil,
            hidden.below > 0 ? Phrase(fr: "… \(hidden.below) de plus", en: "… \(hidden.below) more") : nil,
        ].compactMap { $0?[context.language] }
        grid.put(SafeText(signs.joined(separator: "   ")), in: parts.bottom, style: Theme.quiet)
    }
}
