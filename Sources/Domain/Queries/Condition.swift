/// What a filter asks of a thing, its names resolved: facets by their place in the source.
indirect enum Condition: Sendable, Equatable {
    /// Stands somewhere in what is told of it; folded.
    case word([UInt8])
    /// A text field holds one of these; folded.
    case holds(Int, [[UInt8]])
    /// One of its values is one of these.
    case isOne(Int, Set<String>)
    /// One of its days lies in one of these spans.
    case within(Int, [ClosedRange<Int>])
    case between(Int, [ClosedRange<Double>])
    /// It says nothing there.
    case without(Int)
    case linked(Set<Ref>)
    case not(Condition)
    case all([Condition])
    case any([Condition])
}
