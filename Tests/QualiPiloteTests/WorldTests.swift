import Domain
import Testing

@testable import QualiPilote

@Suite struct WorldTests {
    /// An act of today is undone at once; one of another day says which day it was.
    @Test func anotherDayIsNamed() throws {
        let bench = try Bench()
        let now = bench.world.now()
        func said(_ seconds: Int) -> String? { bench.world.otherDay(Instant(seconds: now.seconds - seconds))?.french }
        let sinceMidnight = now.seconds % 86_400
        #expect(said(0) == nil && said(sinceMidnight) == nil)
        #expect(said(sinceMidnight + 60) == "hier à 23 h 59")
        #expect(said(sinceMidnight + 86_400 + 60)?.hasPrefix("le ") == true)
    }
}
