import Domain
import Testing

/// Days as people type them, on Tuesday 29 March 2022 with a COPIL on 7 April.
@Suite struct DayReaderTests {
    private static let reader = DayReader(today: Day("2022-03-29") ?? Day(number: 0), nextCopil: Day("2022-04-07"))

    @Test(arguments: [
        ("12/03/2026", "2026-03-12"), ("12/3/2026", "2026-03-12"), ("12/3/26", "2026-03-12"), ("12.03.2026", "2026-03-12"),
        ("12-03-2026", "2026-03-12"), ("12 03 2026", "2026-03-12"), ("12032026", "2026-03-12"), ("120326", "2026-03-12"),
        ("2026-03-12", "2026-03-12"), ("  12/03/2026 ", "2026-03-12"), ("29/02/2024", "2024-02-29"),
        ("12 mars 2026", "2026-03-12"), ("12 Mars", "2022-03-12"), ("1 août", "2022-08-01"), ("1 AOUT", "2022-08-01"),
        ("3 déc", "2021-12-03"),
        ("12 march 2026", "2026-03-12"), ("12 dec", "2021-12-12"), ("5 févr", "2022-02-05"),
        ("30/4", "2022-04-30"), ("30/04", "2022-04-30"), ("1/1", "2022-01-01"), ("1/12", "2021-12-01"), ("28/9", "2021-09-28"),
        ("27/9", "2022-09-27"), ("29/8", "2022-08-29"),
        ("aujourd'hui", "2022-03-29"), ("Aujourd’hui", "2022-03-29"), ("auj", "2022-03-29"), ("today", "2022-03-29"),
        ("demain", "2022-03-30"),
        ("tomorrow", "2022-03-30"), ("hier", "2022-03-28"), ("yesterday", "2022-03-28"),
        ("+15j", "2022-04-13"), ("+15 j", "2022-04-13"), ("+15", "2022-04-13"), ("-3j", "2022-03-26"), ("+2s", "2022-04-12"),
        ("+2w", "2022-04-12"),
        ("+1m", "2022-04-29"), ("+1 mois", "2022-04-29"), ("+11m", "2023-02-28"), ("+15d", "2022-04-13"),
        ("fin avril", "2022-04-30"), ("FIN AVRIL", "2022-04-30"), ("fin mars", "2022-03-31"), ("fin février", "2023-02-28"),
        ("fin fevrier", "2023-02-28"), ("fin mois", "2022-03-31"), ("fin du mois", "2022-03-31"), ("end april", "2022-04-30"),
        ("end of month", "2022-03-31"), ("fin avril 2024", "2024-04-30"), ("fin février 2024", "2024-02-29"),
        ("1er mars", "2022-03-01"), ("1er avril 2023", "2023-04-01"), ("lundi", "2022-04-04"), ("Mardi", "2022-04-05"),
        ("vendredi prochain", "2022-04-01"), ("friday", "2022-04-01"),
        ("prochain COPIL", "2022-04-07"), ("au prochain copil", "2022-04-07"), ("next copil", "2022-04-07"),
    ]) func itReads(_ text: String, _ day: String) { #expect(Self.reader.read(text)?.text == day, "\(text)") }

    /// What was done lies behind, what is due ahead. What was done on a day that comes within a month is a slip, no day of last year.
    @Test(arguments: [
        ("lundi", "2022-03-28", "2022-04-04"), ("mardi", "2022-03-22", "2022-04-05"), ("30/03", "2022-03-30", "2022-03-30"),
        ("29/4", "2022-04-29", "2022-04-29"), ("30/4", "2021-04-30", "2022-04-30"), ("fin mars", "2022-03-31", "2022-03-31"),
        ("29/3", "2022-03-29", "2022-03-29"), ("12/03", "2022-03-12", "2023-03-12"), ("1 août", "2021-08-01", "2022-08-01"),
        ("29/02", "2020-02-29", "2024-02-29"), ("fin avril", "2021-04-30", "2022-04-30"), ("fin février", "2022-02-28", "2023-02-28"),
        ("vendredi prochain", "2022-04-01", "2022-04-01"), ("vendredi dernier", "2022-03-25", "2022-03-25"),
        ("-3j", "2022-03-26", "2022-03-26"),
    ]) func whatWasDoneLooksBackWhatIsDueAhead(_ text: String, _ done: String, _ due: String) {
        #expect(Self.reader.aimed(.back).read(text)?.text == done)
        #expect(Self.reader.aimed(.ahead).read(text)?.text == due)
        let parser = FieldParser(days: Self.reader)
        #expect(parser.parse(text, Decision.due.spec) == .value(.string(due)))
        if done <= Self.reader.today.text {
            #expect(parser.parse(text, Item.doneOn.spec) == .value(.string(done)))
        } else {
            guard case .wrong = parser.parse(text, Item.doneOn.spec) else { return #expect(Bool(false), "\(text)") }
        }
    }

    /// « 98 » is of the last century, no day of a dossier lying further ahead than fifteen years.
    @Test(arguments: [("05/06/98", "1998-06-05"), ("05/06/24", "2024-06-05"), ("05/06/37", "2037-06-05"), ("05/06/38", "1938-06-05")])
    func aYearOfTwoDigitsIsTheOneWithinReach(_ text: String, _ day: String) { #expect(Self.reader.read(text)?.text == day) }

    @Test(arguments: [
        "", " ", "30/02/2026", "31/04", "32/1", "0/1", "12/13/2026", "29/02/2023", "12/03/123", "12/03/20260", "demain matin", "fin",
        "fin x",
        "fin ju", "+", "+j", "+15x", "++3j", "copil", "3 m", "12", "1234567", "-", "2026-02-30", "2026-3-12x", "٣/٣/٢٠٢٦", "12/03/2026/1",
        "+99999j",
    ]) func itRefuses(_ text: String) {
        if text == "copil" {
            #expect(DayReader(today: Self.reader.today).read(text) == nil)
        } else {
            #expect(Self.reader.read(text) == nil, "\(text)")
        }
    }

    @Test func everyDayComesBackFromWhatIsShown() {
        for number in stride(from: 18_000, to: 22_000, by: 3) {
            let day = Day(number: number)
            #expect(Self.reader.read(day.shown) == day)
            #expect(Self.reader.read(day.text) == day)
        }
    }
}
