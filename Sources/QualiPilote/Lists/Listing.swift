import Domain
import Text

/// A list ready to print: columns, lines, and what stands under them.
struct Listing {
    let columns: [Column]
    let entries: [ListEntry]
    /// From where it was asked; nil of what no day changes.
    var facts: Facts?
    /// Lines under the list.
    var footer: [Phrase] = []

    func print(_ invocation: Invocation) {
        if invocation.options.isJSON {
            invocation.output.print(.array(entries.map(\.json)))
            return invocation.tellDay(facts, hasPrinted: !entries.isEmpty)
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
        for phrase in footer { invocation.print(phrase) }
        invocation.tellDay(facts, hasPrinted: !entries.isEmpty)
    }

    /// Headings and lines, for a file.
    func table(_ language: Language) -> [[String]] { [columns.map { $0.title[language] }] + entries.map(\.cells) }
}

extension Query.Answer {
    /// Its things as lines. `heading`: what a thing stands under.
    func listing(heading: (Subject) -> ListHeading? = { _ in nil }) -> Listing {
        let teller = ListEntry.Teller(self)
        let entries = subjects.map { ListEntry($0, teller, heading: heading($0)) }
        return Listing(columns: columns.map { Column($0.label, flexible: $0.isLong) }, entries: entries, facts: asking.facts)
    }
}
