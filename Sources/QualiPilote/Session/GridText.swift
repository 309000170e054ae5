import Canvas
import Domain
import Text

/// A picture as JSON: rows of runs, each a text and the number of its style.
enum GridText {
    static func write(_ grid: Grid) -> JSON {
        .object(
            JSONObject([
                "width": .integer(grid.width), "height": .integer(grid.height),
                "rows": .array(grid.rows.map { .array(runs(of: $0)) }),
            ]))
    }

    /// Nil when it is none. What it holds is cleaned as any text from outside.
    static func read(_ json: JSON?) -> Grid? {
        guard let object = json?.object, let width = object["width"]?.integer, let height = object["height"]?.integer,
            let rows = object["rows"]?.array, (1...1000).contains(width), (1...1000).contains(height), rows.count == height
        else { return nil }
        var grid = Grid(width: width, height: height)
        for (y, row) in rows.enumerated() {
            var x = 0
            for run in row.array ?? [] {
                guard let parts = run.array, parts.count == 2, let text = parts[0].text, let code = parts[1].integer else { return nil }
                x += grid.put(SafeText(text), x: x, y: y, style: style(code))
            }
        }
        return grid
    }

    /// The runs of one style, without the plain blanks at the end.
    private static func runs(of row: [Cell]) -> [JSON] {
        var runs: [JSON] = []
        var rest = row[..<(row.lastIndex { $0 != .blank }.map { $0 + 1 } ?? row.startIndex)]
        while let first = rest.first {
            let run = rest.prefix { $0.style == first.style }
            let text = run.reduce(into: "") { text, cell in if !cell.isContinuation { text += cell.text } }
            runs.append(.array([.string(text), .integer(code(first.style))]))
            rest = rest.dropFirst(run.count)
        }
        return runs
    }

    private static func code(_ style: Style) -> Int {
        (style.bold ? 1 : 0) + (style.dim ? 2 : 0) + (style.reverse ? 4 : 0) + (style.underline ? 8 : 0) + Int(style.tint.rawValue) * 16
    }

    private static func style(_ code: Int) -> Style {
        Style(
            bold: code & 1 != 0, dim: code & 2 != 0, reverse: code & 4 != 0, underline: code & 8 != 0,
            tint: UInt8(exactly: code >> 4).flatMap(Tint.init) ?? .plain)
    }
}
