import Domain
import Text

/// A thing with its fields and its links both ways, as lines to print.
struct Sheet {
    struct Row {
        let label: Phrase
        let values: [String]
    }

    let title: String
    let rows: [Row]
    let json: JSON
    /// From where it was asked.
    let facts: Facts

    func print(_ invocation: Invocation) {
        if invocation.options.isJSON { return invocation.output.print(json) }
        defer { invocation.tellDay(facts, hasPrinted: true) }
        let shown = rows.filter { !$0.values.isEmpty }
        let width = shown.map { SafeText($0.label[invocation.language]).width }.max() ?? 0
        invocation.print(title)
        for row in shown {
            for (place, value) in row.values.enumerated() {
                let label = SafeText(place == 0 ? row.label[invocation.language] : "").padded(to: width)
                invocation.output.print(SafeText("  ") + label + SafeText("  ") + SafeText(value))
            }
        }
    }
}
