import Domain

/// Ids of new records.
enum NewID {
    static func make(at instant: Instant) -> String {
        var generator = SystemRandomNumberGenerator()
        return ULID.make(at: instant, using: &generator)
    }
}
