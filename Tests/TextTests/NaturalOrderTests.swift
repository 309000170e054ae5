import Testing
import Text

@Suite struct NaturalOrderTests {
    @Test func ordersNumbersByValue() {
        let expected = ["2", "10", "AC-2026-014", "ac-2026-14", "E1", "E19.2", "e19.10", "E20", "Eau", "école", "Écoles"]
        #expect(expected.reversed().sorted(by: NaturalOrder.precedes) == expected)
    }

    @Test func isAStrictTotalOrder() {
        let texts = ["", "a", "A", "à", "01", "1", "1a", "a1", "a01", "a 1", "99999999999999999999999", "é", "e\u{301}"]
        for a in texts {
            for b in texts {
                let same = Array(a.utf8) == Array(b.utf8)
                let either = NaturalOrder.precedes(a, b) != NaturalOrder.precedes(b, a)
                #expect(either == !same, "\(a) \(b)")
            }
        }
    }
}
