import Testing
import Text

@testable import Domain

/// How many exigences a list holds of those announced: for the modules the announcement speaks of, whatever others are retained.
@Suite struct CompletenessTests {
    /// Modules 1 and 2 are announced with 30; of 1 two are listed, of 3 one, of 2 none.
    private let referential: Record = {
        var small = SmallDossier()
        func module(_ id: String) -> [Write] {
            let place = Path("modules").element(id)
            return [Module.title.write("Module \(id)", in: place), Module.number.write(id, in: place)]
        }
        func exigence(_ id: String, _ module: String) -> [Write] {
            let place = Path("engagements").element(id)
            return [Engagement.title.write(id, in: place), Engagement.module.write(module, in: place)]
        }
        small.put(
            "referentials", "q",
            module("1") + module("2") + module("3") + exigence("a", "1") + exigence("b", "1") + exigence("c", "3")
                + [Referential.declaredCount.write(30), Referential.declaredFor.write(["1", "2"])])
        return small.dossier.record(RecordKey("referentials", "q")) ?? Record(RecordKey("referentials", "q"), JSONObject())
    }()

    private func told(_ modules: String...) -> String { Completeness(referential, modules: Set(modules)).whole.french }

    @Test func theAnnouncedModulesAlone() {
        #expect(told("1", "2") == "2 sur 30 annoncées\u{A0}; module 2\u{A0}: aucune exigence listée")
        #expect(Completeness(referential).phrase.english == "2 of 30 declared")
    }

    @Test func aModuleMoreDoesNotMakeTheListWhole() {
        let more = Completeness(referential, modules: ["1", "2", "3"])
        #expect(more.lacksSome)
        #expect(more.whole.french == "3, dont 2 sur 30 annoncées (modules 1 et 2)\u{A0}; module 2\u{A0}: aucune exigence listée")
        #expect(more.phrase.english == "3, 2 of 30 declared (modules 1 and 2)")
    }

    @Test func withoutAllAnnouncedModulesTheNumberIsNotKnown() {
        let part = Completeness(referential, modules: ["1", "3"])
        #expect(part.declared == nil && !part.lacksSome)
        #expect(part.whole.french == "3, nombre annoncé non connu")
    }

    @Test func anAnnouncementWithoutModulesSpeaksOfAll() {
        let all = Record(
            referential.key, Edit(referential.key, base: referential.tree, writes: [Referential.declaredFor.write([])]).mine)
        #expect(Completeness(all, modules: ["1"]).declared == nil)
        #expect(Completeness(all, modules: ["1", "2", "3"]).phrase.french == "3 sur 30 annoncées")
    }

    /// One exigence in a module, an invented one in another; six announced.
    private func listed(_ writes: Write...) -> Completeness {
        let key = RecordKey(Referential.name, "r")
        let (a, b) = (Path("engagements").element("a"), Path("engagements").element("b"))
        let all =
            [
                Engagement.title.write("A", in: a), Engagement.module.write("m", in: a), Engagement.title.write("B", in: b),
                Engagement.module.write("n", in: b), Engagement.example.write(true, in: b), Referential.declaredCount.write(6),
            ] + writes
        return Completeness(Record(key, Edit(key, base: nil, writes: all).mine))
    }

    @Test func examplesAreCountedApart() {
        #expect(listed().listed == 1 && listed().examples == 1 && listed().declared?.count == 6)
        #expect(listed().phrase.french == "1 sur 6 annoncées, plus 1 exemple inventé")
    }

    @Test func whatWasWithdrawnIsNotListed() {
        #expect(listed(Engagement.withdrawn.write(true, in: Path("engagements").element("a"))).listed == 0)
    }
}
