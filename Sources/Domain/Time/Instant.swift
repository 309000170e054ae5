import Text

/// A moment in seconds since 1970, written `YYYY-MM-DDTHH:MM:SSZ` in files.
public struct Instant: Hashable, Sendable, Comparable {
    public let seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// Reads exactly `YYYY-MM-DDTHH:MM:SSZ`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x5A,
            let day = Day(String(text.prefix(10))), let hour = Day.digits(bytes[11..<13]), let minute = Day.digits(bytes[14..<16]),
            let second = Day.digits(bytes[17..<19]), hour < 24, minute < 60, second < 61
        else { return nil }
        seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
    }

    public var text: String {
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        let day = Day(number: (seconds - rest) / 86_400)
        return "\(day.text)T\(Digits.of(rest / 3600, count: 2)):\(Digits.of(rest / 60 % 60, count: 2)):\(Digits.of(rest % 60, count: 2))Z"
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
