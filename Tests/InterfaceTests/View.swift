import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// One of the ways every screen is looked at.
struct View: Sendable, CustomTestStringConvertible {
    let size: Size
    let language: Language

    /// Pictures are kept of French at two sizes and of English, whose words are all there, at the smaller one.
    static let all = [View(size: .small, language: .french), View(size: .large, language: .french), View(size: .small, language: .english)]
    /// Both languages at both sizes, for rules that hold of any picture.
    static let every = all + [View(size: .large, language: .english)]

    var testDescription: String { "\(size.width)x\(size.height)-\(language == .french ? "fr" : "en")" }

    func stage(_ root: any Screen = Screens.home()) throws -> Stage { try .demonstration(root, size: size, language: language) }

    /// « Mes preuves » of an agent with something of everything.
    func started() throws -> Stage {
        let stage = try Stage.started(as: "agent-accueil-1", size: size, language: language)
        try Situations.giveWork(to: "agent-accueil-hall", stage)
        return stage.type("<home>")
    }

    /// Compares what the stage shows with the snapshot of the running test, `part` added where a test has several.
    func expect(_ stage: Stage, part: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let test = Test.current.map { $0.name.prefix { $0 != "(" } } ?? "unknown"
        let name = [String(test), part, testDescription].compactMap { $0 }.joined(separator: "-")
        if let complaint = try Snapshots.standard.complaint(stage.grid.picture(), name) {
            Issue.record(Comment(rawValue: complaint), sourceLocation: sourceLocation)
        }
    }

    /// From the home screen, after these keys.
    func expect(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try expect(try stage().type(script), sourceLocation: sourceLocation)
    }
}
