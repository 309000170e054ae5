/// A filter as it is written, before anybody looked up its names.
indirect enum FilterTree: Sendable, Equatable {
    case word(FilterPiece)
    case field(FilterPiece, [FilterPiece])
    case not(FilterTree)
    case all([FilterTree])
    case any([FilterTree])
}

/// A piece of a filter, and its first sign, counted from 1.
struct FilterPiece: Sendable, Equatable {
    let text: String
    let sign: Int
}
