import Domain
import Text

/// A list ready to print: columns, lines, and what stands under them.
struct Listing {
    let columns: [Column]
    var entries: [ListEntry]
    /// What `field:value` may ask; known even where no line is.
    let fields: [FilterValue]
    /// Lines under the list, from the entries printed.
    let footer: @Sendable ([ListEntry]) -> [Phrase]

    init(
        _ columns: [Column], _ entries: [ListEntry], fields: [FilterValue]? = nil,
        footer: @escaping @Sendable ([ListEntry]) -> [Phrase] = { _ in [] }
    ) {
        self.columns = columns
        self.entries = entries
        self.fields = fields ?? entries.first?.values ?? []
        self.footer = footer
    }

    func print(_ invocation: Invocation) {
        if invocation.options.isJSON {
            invocation.output.print(.array(entries.map(\.json)))
            return
        }
        let lines = TablePrinter(columns: columns, language: invocation.language, limit: invocation.world.columns).lines(
            entries.map(\.cells))
        let headings = entries.compactMap(\.heading)
        var heading: ListHeading?
        for (place, line) in lines.enumerated() {
            if place > 0, let own = entries[place - 1].heading, !(heading.map(own.isSame) ?? false) {
                if heading != nil { invocation.print() }
                heading = own
                invocation.print(own.phrase(of: headings.filter(own.isSame)))
            }
            if place > 0 || !entries.isEmpty { invocation.output.print(line) }
        }
        for phrase in footer(entries) { invocation.print(phrase) }
    }
}
