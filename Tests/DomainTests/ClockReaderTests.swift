import Domain
import Testing

@Suite struct ClockReaderTests {
    @Test(arguments: [
        ("10 h", "10:00"), ("10 h 30", "10:30"), ("10h30", "10:30"), ("10:30", "10:30"), ("10.30", "10:30"), ("1030", "10:30"),
        ("930", "09:30"), ("9", "09:00"), ("9H05", "09:05"), (" 0 h 00 ", "00:00"), ("23:59", "23:59"), ("10\u{A0}h\u{A0}30", "10:30"),
    ]) func itReads(_ text: String, _ hour: String) { #expect(ClockReader.read(text) == hour) }

    @Test(arguments: ["abc", "", "h", "24:00", "10:60", "10:5", "10 h 30 h", "matin", "123456", "-1", "10:30:00", "1O h"])
    func itRefuses(_ text: String) { #expect(ClockReader.read(text) == nil) }
}
