import Text

extension Collection where Element == Period {
    /// « T3 2026 », « S40 2026, S47 2026 »; of more than three, how many and from which to which.
    public var told: Phrase {
        guard count > 3, let first, let last = self.dropFirst(count - 1).first else {
            return Phrase(
                fr: map(\.dated.french).joined(separator: ", "), en: map(\.dated.english).joined(separator: ", "))
        }
        let (from, to) = (first.dated, last.dated)
        return Phrase(
            fr: "\(count) périodes, de \(from.french) à \(to.french)", en: "\(count) periods, from \(from.english) to \(to.english)")
    }
}
