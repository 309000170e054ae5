import Archive
import Canvas
import Domain
import Synchronization
import Testing
import Text

@testable import QualiPilote

/// Another day looked at in a window: shown, never written, left by one key.
@Suite struct OtherDaySessionTests {
    private let bench: Bench
    private let clock = Clock()

    init() throws {
        bench = try Bench.demonstration()
        bench.world.now = { [clock] in clock.now }
    }

    private func type(_ text: String, _ window: AccountWindow) { for letter in text { window.press(.character(letter)) } }

    @Test func aKeyShowsAnotherDayAndTheSameComesBack() throws {
        let window = try AccountWindow(bench, account: "agent")
        #expect(!window.text.contains("VU AU"))
        window.press(.character("w"))
        #expect(window.text.contains("> le prochain audit : lun. 15/02/2027, dans 89 jours"))
        window.press(.enter)
        #expect(window.text.contains("VU AU lun. 15/02/2027") && window.text.contains("W revient à aujourd'hui"))
        // on every screen
        for key in "123456789" {
            window.press(.character(key))
            #expect(window.text.contains("VU AU lun. 15/02/2027"), "\(key)")
        }
        window.press(.character("w"))
        #expect(!window.text.contains("VU AU") && window.text.contains("De retour à aujourd'hui, mer. 18/11/2026"))
    }

    @Test func aListShowsWhatWouldBeLateAndNothingIsWritten() throws {
        let window = try AccountWindow(bench, account: "agent", size: Size(width: 120, height: 40))
        window.press(.character("6"))
        let late = window.text.split(separator: "en retard").count
        window.press(.character("w"))
        type("audit", window)
        #expect(window.text.contains("C'est le lun. 15/02/2027, dans 89 jours."))
        window.press(.enter)
        #expect(window.text.split(separator: "en retard").count > late)
        let revision = window.session.desk.facts.dossier.revision
        for key: Key in [.character("r"), .character("d"), .delete, .character("a"), .character("u"), .control("y")] {
            window.press(key)
            #expect(window.text.contains("rien ne s'écrit, W revient à aujourd'hui"), "\(key)")
        }
        #expect(window.session.desk.facts.dossier.revision == revision && window.session.desk.pending.isEmpty)
        window.press(.character("w"))
        #expect(window.text.split(separator: "en retard").count == late)
    }

    @Test func aWordThatIsNoDayIsSaidAndEscapeLeavesToday() throws {
        let window = try AccountWindow(bench, account: "agent")
        window.press(.character("w"))
        type("demain matin", window)
        window.press(.enter)
        #expect(window.text.contains("« demain matin » n'est pas une date"))
        window.press(.escape)
        #expect(!window.text.contains("VU AU"))
        // the last proposal is today
        window.press(.character("w"), .down, .down, .enter)
        #expect(!window.text.contains("VU AU"))
    }

    /// The day goes on below; when the one looked at begins it is today.
    @Test func midnightMovesTodayAndNotTheDayLookedAt() throws {
        let window = try AccountWindow(bench, account: "agent")
        window.press(.character("w"))
        type("dans 2 j", window)
        window.press(.enter)
        #expect(window.text.contains("VU AU ven. 20/11/2026"))
        clock.move(days: 1)
        window.session.moveToToday(clock.now)
        window.listen()
        #expect(window.text.contains("VU AU ven. 20/11/2026") && window.session.desk.facts.today.text == "2026-11-19")
        #expect(window.session.context.facts.seenFrom?.text == "2026-11-19")
        clock.move(days: 1)
        window.session.moveToToday(clock.now)
        window.listen()
        #expect(!window.text.contains("VU AU") && window.text.contains("ven. 20/11/2026"))
        #expect(window.session.context.otherDayRefusal == nil)
    }

    /// What others write meanwhile is seen as of that day too.
    @Test func newsIsSeenAsOfThatDay() throws {
        let (mine, theirs) = (try AccountWindow(bench, account: "agent"), try AccountWindow(bench, account: "autre"))
        mine.press(.character("6"), .character("w"), .enter)
        let acts = theirs.session.context.acts
        try theirs.commit(acts.create(CorrectiveAction.kind, id: "neuve", [CorrectiveAction.title.write("Une action neuve")]))
        mine.look()
        #expect(mine.session.context.facts.seenFrom != nil && mine.session.context.dossier.record(RecordKey("actions", "neuve")) != nil)
        #expect(mine.text.contains("VU AU"))
    }

    private final class Clock: Sendable {
        private let seconds = Mutex(1_795_000_000)
        var now: Instant { Instant(seconds: seconds.withLock { $0 }) }
        func move(days: Int) { seconds.withLock { $0 += 86_400 * days } }
    }
}
