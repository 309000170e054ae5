/// Ids of new records, journals and acts: 26 lower-case characters, 48 bits of time then 80 of chance, sorted by time.
public enum ULID {
    public static func make(at instant: Instant, using generator: inout some RandomNumberGenerator) -> String {
        make(milliseconds: UInt64(clamping: instant.seconds) &* 1000, using: &generator)
    }

    /// Milliseconds since 1970; only 48 bits of them are used.
    public static func make(milliseconds: UInt64, using generator: inout some RandomNumberGenerator) -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        let time = milliseconds & 0xFFFF_FFFF_FFFF
        let start = (0..<10).map { digits[Int(time >> UInt64(45 - $0 * 5) & 31)] }
        let chance = (0..<16).map { _ in digits[Int(generator.next(upperBound: UInt64(32)))] }
        return String(decoding: start + chance, as: UTF8.self)
    }
}
