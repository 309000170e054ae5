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

extension FieldKind {
    /// Whether a value that stands in a file means something to this version; what does not counts as missing, and is kept.
    public func reads(_ value: JSON) -> Bool {
        switch self {
        case .line, .paragraph, .clock, .link: value.text != nil
        case .day: value.text.flatMap { Day($0) } != nil
        case .instant: value.text.flatMap { Instant($0) } != nil
        case .integer(let range): value.integer.map(range.contains) ?? false
        case .decimal: value.decimal != nil
        case .choice(let choices): choices.contains { $0.value == value.text }
        case .lines, .links, .choices, .records: value.array != nil
        case .object: value.object != nil
        case .flag: value.flag != nil
        case .unit: true
        }
    }
}
