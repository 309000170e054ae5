import Canvas
import Domain
import Interface
import Testing
import Text

@testable import QualiPilote

/// The price of the layout: what a screen asks of the world outside is a request and the file that does it; nothing else names them.
@Suite struct NewCapabilityTests {
    private let bench: Bench

    init() throws { bench = try Bench.demonstration() }

    private func session() throws -> (Session, Picture) {
        let picture = try Picture(Size(width: 80, height: 24))
        let session = try Session.read(bench.world, on: picture)
        session.shell.open(WeatherScreen(), session.context)
        session.draw()
        return (session, picture)
    }

    /// What was asked is answered, and drawn.
    private func hear(_ session: Session) {
        _ = session.calculator?.finish(milliseconds: 20_000)
        for event in session.calculator?.takeEvents() ?? [] { session.receive(event) }
        session.draw()
    }

    @Test func aScreenAsksTheWorldOutsideAndGetsItsAnswer() throws {
        let (session, picture) = try session()
        session.press([.character("m")])
        #expect(picture.lines.contains { $0.contains("Quel temps fait-il ?") }, "it is asked off the loop")
        hear(session)
        #expect(picture.lines.contains { $0.contains("Il pleut à Cergy") })
    }

    @Test func anAnswerForAClosedScreenGoesToNoOther() throws {
        let (session, picture) = try session()
        session.press([.character("m"), .escape])
        // of the same kind: it would understand
        session.shell.open(WeatherScreen(), session.context)
        session.setNeedsDisplay()
        session.draw()
        let before = picture.lines
        hear(session)
        #expect(session.calculator?.isQuiet == true && picture.lines == before)
    }

    @Test func nothingIsAskedInTheNameOfSomebodyWhoIsGone() throws {
        let (session, picture) = try session()
        session.desk.person = RecordKey("people", "nobody")
        session.press([.character("m")])
        #expect(picture.lines.contains { $0.contains("Demandé pour rien") })
        hear(session)
        #expect(!picture.lines.contains { $0.contains("Il pleut") })
    }
}

/// What the weather is somewhere: stands in for a word that only the world outside knows.
private struct WeatherRequest: Request {
    let place: String
    let reply: Reply<String>
}

extension Effect {
    fileprivate static func weather(_ place: String, reply: @escaping @Sendable (String) -> Message) -> Self {
        .ask { layer in WeatherRequest(place: place, reply: Reply(layer) { reply($0) }) }
    }
}

extension WeatherRequest: Capability {
    var isSigned: Bool { true }
    func perform(in session: Session) { session.calculate { .answer(reply, "Il pleut à \(place)") } }
    func turnAway(_ why: Phrase, in session: Session) { session.answer(reply, "Demandé pour rien") }
}

private struct WeatherScreen: Screen {
    enum Command { case ask }

    private var said: SafeText = "Quel temps fait-il ?"

    let bindings = [Binding([.letter("m")], Command.ask, fr: "demander", en: "ask", footer: true)]

    func title(_ context: Context) -> Phrase { Phrase(fr: "Temps", en: "Weather") }
    mutating func perform(_ command: Command, _ context: Context) -> [Effect<String>] { [.weather("Cergy") { $0 }] }

    mutating func receive(_ message: String, _ context: Context) -> [Effect<String>] {
        said = SafeText(message)
        return []
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { grid.put(said, in: rect, row: 0) }
}
