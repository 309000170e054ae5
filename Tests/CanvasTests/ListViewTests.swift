import Canvas
import Testing
import Text

@Suite struct ListViewTests {
    @Test func alwaysShowsASelectedRowThatExists() {
        var list = ListView()
        for _ in 0..<3000 {
            switch Int.random(in: 0..<8) {
            case 0: list.resize(count: Int.random(in: 0...30), height: Int.random(in: 0...12))
            case 1: list.select(Int.random(in: -5...40))
            case let pick:
                let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]
                let isHandled = list.handle(keys[pick - 2])
                #expect(isHandled)
            }
            #expect(list.count == 0 ? list.selected == 0 : (0..<list.count).contains(list.selected))
            if list.count > 0, list.height > 0 {
                #expect(list.visible.contains(list.selected))
                #expect(list.visible.count == min(list.count, list.height))
            }
        }
    }

    @Test func scrollsOnlyWhenItMust() {
        var list = ListView(count: 10, height: 4)
        list.move(by: 3)
        #expect(list.visible == 0..<4)
        list.move(by: 1)
        #expect(list.visible == 1..<5)
        list.move(by: -3)
        #expect(list.visible == 1..<5)
        list.page(by: 1)
        #expect(list.selected == 4)
    }
}
