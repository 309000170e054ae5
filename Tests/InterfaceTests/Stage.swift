import Canvas
import Domain
import Foundation
import Synchronization
import Text

@testable import Interface

/// The shell on a demonstration dossier without terminal or files: changes are applied at once.
final class Stage {
    var shell: Shell
    private(set) var dossier: Dossier
    let today: Day
    let language: Language
    var size: Size
    var replies: CommitReply = .stored
    private(set) var changes: [Change] = []

    init(_ root: any Screen = Screens.home(), size: Size = Size(width: 80, height: 24), language: Language = .french, dossier: Dossier) {
        self.dossier = dossier
        self.language = language
        self.size = size
        today = Stage.day
        shell = Shell(root, places: Screens.places, Stage.context(dossier, language, size))
    }

    static let day = Day("2022-03-29") ?? Day(number: 0)
    static func demonstration() throws -> Dossier { try DemonstrationFiles.dossier(.upcoming(today: day)) }

    var context: Context { Stage.context(dossier, language, size) }
    var picture: String { shell.draw(context).lines().map { $0.trimmedEnd }.joined(separator: "\n") }

    /// `<enter>`, `<down>`, … or letters.
    @discardableResult
    func type(_ script: String) -> Stage {
        for key in KeyScript.keys(script) { handle(shell.receive(key, context)) }
        return self
    }

    private func handle(_ requests: [Request]) {
        for request in requests {
            if case .commit(let change, let reply) = request {
                changes.append(change)
                if case .stored = replies { dossier = dossier.applying(change) }
                shell.refresh(context)
                if let reply { handle(shell.deliver(reply.message(replies), to: reply.layer, context)) }
            }
        }
        shell.refresh(context)
    }

    private static func context(_ dossier: Dossier, _ language: Language, _ size: Size) -> Context {
        let counter = Mutex(0)
        return Context(
            facts: Facts(dossier, today: day), language: language, size: size, time: "14 h 02",
            now: Instant(seconds: day.number * 86_400 + 43_200), author: "référente qualité",
            makeID: {
                counter.withLock {
                    $0 += 1; return "new-\($0)"
                }
            })
    }
}

enum DemonstrationFiles {
    static func dossier(_ variant: Demonstration.Variant) throws -> Dossier {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Data/demo")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        let files = try names.map {
            (
                kind: KindName(rawValue: String($0.dropLast(5))),
                content: try JSONReader.read([UInt8](Data(contentsOf: folder.appending(path: $0))))
            )
        }
        var dossier = Dossier(schema: .standard)
        dossier.put(all: try Demonstration(variant).records(files))
        return dossier
    }
}

extension String {
    var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
