import Canvas
import Testing
import Text

@Suite struct RectTests {
    @Test func splitsInReadingOrder() {
        let rect = Rect(x: 2, y: 1, width: 10, height: 5)
        #expect(rect.split(top: 2).rest == Rect(x: 2, y: 3, width: 10, height: 3))
        #expect(rect.split(bottom: 1).bottom == Rect(x: 2, y: 5, width: 10, height: 1))
        #expect(rect.split(left: 3).left == Rect(x: 2, y: 1, width: 3, height: 5))
        #expect(rect.split(right: 3).right == Rect(x: 9, y: 1, width: 3, height: 5))
        #expect(rect.rows(1..<3) == Rect(x: 2, y: 2, width: 10, height: 2))
    }

    @Test func isNeverNegative() {
        for width in 0...3 {
            for amount in -2...5 {
                let rect = Rect(width: width, height: width)
                let parts = [
                    rect.split(top: amount).top, rect.split(top: amount).rest, rect.split(bottom: amount).bottom,
                    rect.split(left: amount).rest, rect.split(right: amount).right, rect.inset(amount, amount),
                    rect.rows(min(0, amount)..<5), rect.row(amount), rect.centered(Size(width: amount, height: amount)),
                ]
                for part in parts where amount >= 0 { #expect(part.maxX <= rect.maxX && part.maxY <= rect.maxY) }
                for part in parts { #expect(part.width >= 0 && part.height >= 0) }
            }
        }
    }
}
