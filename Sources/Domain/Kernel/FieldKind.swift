import Text

/// What a field holds: drives its form line, its column, its parsing and its merge.
public indirect enum FieldKind: Sendable {
    case line
    case paragraph
    case lines
    case choice([Choice])
    case choices([Choice])
    case day
    /// An hour of the day, `10:30`.
    case clock
    case instant
    case integer(ClosedRange<Int>)
    case decimal
    case flag
    /// Who answers: `department`, or a link to a site or a service.
    case unit
    /// One link to a record of these kinds; empty: any kind.
    case link([KindName])
    /// A set of links.
    case links([KindName])
    case records([FieldSpec])
    case object([FieldSpec])
}
