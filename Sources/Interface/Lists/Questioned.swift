import Domain
import Text

/// What a filter asks of the rows of a list, whatever of them is drawn: answers are kept while the rows are the same.
final class Questioned: MadeReady {
    let source: Source
    let asking: Asking
    private let things: Things

    init(_ rows: [ListRow], _ source: Source, _ asking: Asking) {
        self.source = source
        self.asking = asking
        things = Things(rows.map(\.subject), source, asking)
    }

    var isReady: Bool { things.isReady }
    func makeReady() { things.makeReady(50) }

    func completion(_ text: String) -> FilterCompletion { FilterCompletion(text, source, asking) }

    /// `after`: the answer to the text before the last key, which one more letter only narrows.
    func answer(_ text: String, after before: FilterAnswer?) -> FilterAnswer {
        do throws(FilterError) {
            let filter = try Filter(text, source, asking, isTyping: true)
            let known = before.flatMap { before in before.filter.flatMap { filter.narrows($0) ? before.places : nil } }
            return FilterAnswer(filter: filter, places: things.matching(filter, among: known), fault: nil)
        } catch {
            return FilterAnswer(filter: nil, places: [], fault: error.phrase)
        }
    }
}

/// The rows that a filter lets through, or what is wrong with it.
struct FilterAnswer: Sendable {
    fileprivate let filter: Filter?
    let places: [Int]
    let fault: Phrase?
}
