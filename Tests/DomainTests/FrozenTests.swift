import Domain
import Foundation
import Testing

/// Ids of the référentiels never change: dossiers of ten years ago are judged by them. `Frozen/ids.txt` holds them all.
/// A line may be added when a référentiel gains something; a line that goes or changes breaks dossiers that exist.
@Suite struct FrozenTests {
    /// `qual-e-pref-2019`, `qual-e-pref-2019 module 1`, `qual-e-pref-2019 engagement q-01`, `… item 1-1 of 1`, in the order of the files.
    private static func ids() throws -> [String] {
        try DataFiles.names("referentials").flatMap { name -> [String] in
            let tree = try #require(try DataFiles.json("referentials/" + name).object)
            let id = try #require(tree["id"]?.text)
            func list(_ value: JSON?) -> [JSONObject] { (value?.array ?? []).compactMap(\.object) }
            let engagements = list(tree["engagements"])
            return [id] + list(tree["modules"]).map { "\(id) module \($0["id"]?.text ?? "?")" }
                + engagements.flatMap { engagement -> [String] in
                    let own = engagement["id"]?.text ?? "?"
                    return ["\(id) engagement \(own)"] + list(engagement["items"]).map { "\(id) item \($0["id"]?.text ?? "?") of \(own)" }
                }
        }
    }

    private static func frozen() throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frozen/ids.txt")
        return try String(decoding: Data(contentsOf: file), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func noIDOfAReferentialGoesOrChanges() throws {
        let (ids, frozen) = (try Self.ids(), try Self.frozen())
        #expect(Set(frozen).subtracting(ids).sorted().isEmpty, "gone: dossiers that use them would lose their points")
        #expect(Set(ids).subtracting(frozen).sorted().isEmpty, "new: add them to Frozen/ids.txt, for ever")
        #expect(ids.count == Set(ids).count)
    }

    /// Module 1 and exigence 1 have the same address: the field of a link says which is meant.
    @Test func aRetainedModuleIsNoUseOfTheExigenceOfItsNumber() throws {
        let today = try #require(Day("2022-03-29"))
        let dossier = try DataFiles.demonstration(.upcoming(today: today))
        let exigence = Ref("referentials", "qual-e-pref-2019", nested: "1")
        #expect(!dossier.uses(of: exigence).contains { $0.source.kind == DossierRecord.name })
        #expect(dossier.uses(of: Ref(exigence.record)).contains { $0.source.kind == DossierRecord.name })
        let text = FieldText(Naming(dossier, .french))
        let shown = text.line(.strings([exigence.text]), DossierRecord.modules.spec)
        #expect(shown == "1  Relation générale avec les usagers")
    }

    @Test func everyIDIsWellFormed() throws {
        for line in try Self.ids() {
            for word in line.split(separator: " ") { #expect(RecordID.isWellFormed(word), "\(line)") }
        }
    }

    @Test(arguments: [
        ("barometre-marianne", 1, 0, 0), ("charte-marianne-2005", 1, 5, 6), ("marianne-2008", 6, 19, 45), ("marianne-2016", 5, 12, 13),
        ("qual-e-pref-2019", 8, 31, 40), ("qualipref-2-0-2015", 8, 13, 19), ("qualipref-ref180", 7, 0, 0), ("qualipref2-2012", 8, 11, 28),
        ("services-publics-plus-2021", 1, 8, 24), ("services-publics-plus-2023", 3, 8, 24),
    ]) func eachHoldsAsMuchAsItsCatalogue(_ id: String, _ modules: Int, _ engagements: Int, _ items: Int) throws {
        let lines = try Self.ids()
        func count(_ level: String) -> Int { lines.count { $0.hasPrefix("\(id) \(level) ") } }
        #expect(count("module") == modules && count("engagement") == engagements && count("item") == items)
    }

    /// A dossier of the module that every exigence belongs to is laid down the same everywhere.
    @Test func theIDOfAChecklistIsDerived() {
        let ids = [Unit.department, .site("prefecture"), .service("dcl")].map {
            LayingDown.checklistID(cycle: "2026", referential: "qual-e-pref-2019", engagement: "1", unit: $0)
        }
        #expect(ids.allSatisfy { $0.hasPrefix("1-") && $0.count == 18 && RecordID.isWellFormed($0) })
        #expect(Set(ids).count == 3)
    }
}
