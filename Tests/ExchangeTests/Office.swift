import Domain
import Foundation
import Synchronization
import Text

@testable import Exchange

/// A dossier to import into, and ids that tests can foresee.
enum Office {
    static let today = Day("2022-03-29") ?? Day(number: 0)

    /// The demonstration, 90 days before the external audit; read once.
    static let demonstration = Result { try read() }

    /// One module of one exigence, one service, no document.
    static var small: Dossier {
        var dossier = Dossier(schema: .standard)
        func put(_ kind: KindName, _ id: String, _ writes: [Write]) {
            let key = RecordKey(kind, id)
            dossier.put(Record(key, Edit(key, base: nil, writes: writes).mine))
        }
        let (m, n, e) = (Path("modules").element("1"), Path("modules").element("2"), Path("engagements").element("1"))
        put(
            Referential.name, "r",
            [
                Referential.title.write("Référentiel"), Module.title.write("Relation générale", in: m), Module.number.write("1", in: m),
                Module.title.write("Titres", in: n), Module.number.write("2", in: n), Engagement.title.write("Informer", in: e),
                Engagement.number.write("1", in: e), Engagement.module.write("1", in: e),
                ExpectedItem.title.write("Horaires affichés", in: e.key("items").element("1-1")),
                ExpectedItem.number.write("1.1", in: e.key("items").element("1-1")),
            ])
        let modules = ["1", "2"].map { Ref(Referential.name, "r", nested: $0) }
        put(DossierRecord.name, "dossier", [DossierRecord.title.write("Préfecture"), DossierRecord.modules.write(modules)])
        put(Service.name, "dcl", [Service.reference.write("DCL"), Service.title.write("Direction de la citoyenneté")])
        return dossier
    }

    static func plan(_ text: String, _ kind: ImportKind? = nil, on dossier: Dossier = small) throws -> ImportPlan {
        plan(TableImport(try Table(Array(text.utf8)), kind: kind), on: dossier)
    }

    static func plan(_ table: TableImport, on dossier: Dossier = small) -> ImportPlan {
        let ids = Numbers()
        return table.plan(dossier, today: today, makeID: { ids.next() })
    }

    private static func read() throws -> Dossier {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Data/demo")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        let files = try names.map {
            (
                kind: KindName(rawValue: String($0.dropLast(5))),
                content: try JSONReader.read([UInt8](Data(contentsOf: folder.appending(path: $0))))
            )
        }
        var dossier = Dossier(schema: .standard)
        dossier.put(all: try Demonstration(.upcoming(today: today)).records(files))
        return dossier
    }
}

/// `new-1`, `new-2`, …
private final class Numbers: Sendable {
    private static let count = Mutex(0)

    func next() -> String {
        Self.count.withLock {
            $0 += 1
            return "new-\($0)"
        }
    }
}

extension ImportPlan {
    /// Refused lines as people read them.
    var complaints: [String] {
        entries.flatMap { entry -> [String] in
            if case .refused = entry.outcome { entry.sentences.map(\.french) } else { [] }
        }
    }

    var differences: [String] {
        entries.flatMap { entry -> [String] in
            if case .changed = entry.outcome { entry.sentences.map(\.french) } else { [] }
        }
    }

    /// `created changed unchanged refused`.
    var counts: [Int] { [created, changed, unchanged, refused] }

    func applied(to dossier: Dossier) -> Dossier { change.map(dossier.applying) ?? dossier }
}
