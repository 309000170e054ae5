import Testing
import Text

@Suite struct DigitsTests {
    @Test(arguments: [0, 7, 10, 99, 100, 2026, 9_999, 10_000, Int.max, -1, Int.min])
    func aNumberIsWrittenAsItIs(_ number: Int) { #expect(Digits.of(number) == String(number)) }

    @Test func zerosStandBeforeIt() {
        #expect(Digits.of(7, count: 2) == "07" && Digits.of(0, count: 4) == "0000" && Digits.of(123, count: 2) == "123")
    }
}
