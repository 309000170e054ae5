import Synchronization
import Text

/// The things of a list as a filter looks at them: what is looked for in each is worked out when first asked, and kept.
public final class Things: Sendable {
    private let subjects: [Subject?]
    private let source: Source
    private let asking: Asking
    private let known: Mutex<Known>

    private struct Known {
        var texts: [[UInt8]?]
        /// Texts of things before this place are made.
        var next = 0
        /// Values of things, by facet.
        var values: [Int: [[String]?]] = [:]
    }

    /// A place may hold no thing, as headings do.
    public init(_ subjects: [Subject?], _ source: Source, _ asking: Asking) {
        self.subjects = subjects
        self.source = source
        self.asking = asking
        known = Mutex(Known(texts: Array(repeating: nil, count: subjects.count)))
    }

    /// The places of those that a filter lets through, among some.
    public func matching(_ filter: Filter, among places: [Int]? = nil) -> [Int] {
        known.withLock { known in
            (places ?? Array(subjects.indices)).filter { place in
                subjects[place].map { matches(filter.condition, $0, place, &known) } ?? false
            }
        }
    }

    /// The texts of all things are made.
    public var isReady: Bool { known.withLock { $0.next >= subjects.count } }

    /// Makes the texts of some more things, before a filter asks.
    public func makeReady(_ count: Int) {
        known.withLock { known in
            let end = min(subjects.count, known.next + count)
            for place in known.next..<end { if let subject = subjects[place] { _ = text(subject, place, &known) } }
            known.next = end
        }
    }

    private func matches(_ condition: Condition, _ subject: Subject, _ place: Int, _ known: inout Known) -> Bool {
        switch condition {
        case .word(let word): Folding.contains(text(subject, place, &known), word)
        case .holds(let facet, let texts):
            texts.contains { text in values(facet, subject, place, &known).contains { Folding.contains(Folding.fold($0), text) } }
        case .isOne(let facet, let wanted): values(facet, subject, place, &known).contains(where: wanted.contains)
        case .within(let facet, let spans):
            values(facet, subject, place, &known).contains { text in
                Day(text).map { day in spans.contains { $0.contains(day.number) } } ?? false
            }
        case .between(let facet, let spans):
            values(facet, subject, place, &known).contains { text in
                Double(text).map { number in spans.contains { $0.contains(number) } } ?? false
            }
        case .without(let facet): source.facets[facet].text(subject, asking).isEmpty
        case .linked(let refs): refs.contains(subject.ref)
        case .not(let other): !matches(other, subject, place, &known)
        case .all(let parts): parts.allSatisfy { matches($0, subject, place, &known) }
        case .any(let parts): parts.contains { matches($0, subject, place, &known) }
        }
    }

    /// Everything words are looked for in, folded.
    private func text(_ subject: Subject, _ place: Int, _ known: inout Known) -> [UInt8] {
        if let text = known.texts[place] { return text }
        var text = Folding.fold(subject.ref.nested ?? subject.ref.record.id)
        for facet in source.facets where facet.isSearched {
            let read = facet.text(subject, asking)
            if read.isEmpty { continue }
            text.append(0x0A)
            text += Folding.fold(read)
        }
        known.texts[place] = text
        return text
    }

    private func values(_ facet: Int, _ subject: Subject, _ place: Int, _ known: inout Known) -> [String] {
        if let values = known.values[facet]?[place] { return values }
        let values = source.facets[facet].values(subject, asking)
        known.values[facet, default: Array(repeating: nil, count: subjects.count)][place] = values
        return values
    }
}
