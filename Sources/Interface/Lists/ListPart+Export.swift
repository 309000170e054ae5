import Domain
import Exchange
import Text

extension ListPart {
    /// The rows that are seen, in their order, as a file for a spreadsheet: the heading a row stands under, a `group`, is its first cell.
    func exported<Message>(_ list: Phrase, group: Phrase? = nil, columns: [Phrase], _ context: Context) -> Effect<Message> {
        var table = [(group.map { [$0] } ?? []) + columns].map { $0.map { $0[context.language] } }
        var heading = ""
        // A filter hides the headings: each row has its own all the same.
        let seen = Set(shown)
        for (place, row) in rows.enumerated() {
            if row.isHeading {
                heading = row.cells.first?.string ?? ""
            } else if seen.contains(place) {
                table.append(
                    (group == nil ? [] : [heading]) + row.said.prefix(columns.count).map { Self.bare($0.string, context.language) })
            }
        }
        return .export(TableWriter.csv(table), list: RecordID.slug(of: list[context.language]))
    }

    /// Without the mark beside a word; « 2 / 3 » is no day.
    private static func bare(_ text: String, _ language: Language) -> String {
        let isMarked = text.hasPrefix("[") && text.dropFirst(2).hasPrefix("] ")
        return (isMarked ? text.dropFirst(4).trimmed : text).replacing(" / ", with: language == .french ? " sur " : " of ")
    }
}

extension Binding {
    /// The row of every list that can be exported.
    static func export(_ command: Command) -> Binding {
        Binding([.letter("x")], command, fr: "exporter la liste telle qu'elle est affichée", en: "export the list as displayed")
    }
}
