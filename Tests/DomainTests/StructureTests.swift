import Domain
import Testing
import Text

/// What is added to the structure of a dossier has its points at once; what is withdrawn is not shown, and nothing answered goes.
@Suite struct StructureTests {
    private static let today = SmallDossier.today

    /// Two modules (the second not retained), points of the département, per site and per service.
    private func small(services: [String] = ["dcl"]) -> SmallDossier {
        var small = SmallDossier()
        let e = Path("engagements").element("e").key("items")
        small.put(
            "referentials", "r",
            [
                ExpectedItem.title.write("Par site", in: e.element("s")), ExpectedItem.level.write(.site, in: e.element("s")),
                ExpectedItem.title.write("Par service", in: e.element("v")), ExpectedItem.level.write(.service, in: e.element("v")),
                Module.title.write("Second", in: Path("modules").element("n")),
                Engagement.title.write("Autre", in: Path("engagements").element("f")),
                Engagement.module.write("n", in: Path("engagements").element("f")),
                ExpectedItem.title.write("Point", in: Path("engagements").element("f").key("items").element("j")),
            ])
        small.put("sites", "prefecture", [Site.title.write("Préfecture")])
        for id in services { small.put("services", id, [Service.reference.write(id.uppercased()), Service.title.write(id)]) }
        for edit in acts(small.dossier.seen(on: Self.today)).missingPoints { small.put(edit.record.kind, edit.record.id, edit.writes) }
        return small
    }

    private func acts(_ dossier: Dossier) -> Acts { Acts(dossier, today: Self.today, now: Instant(seconds: 0), author: "poste") }

    /// As every door commits: completed, then written.
    private func committed(_ dossier: Dossier, _ change: (Acts) -> Change) -> Dossier {
        let dossier = dossier.seen(on: Self.today)
        let acts = acts(dossier)
        return dossier.applying(acts.completed(change(acts)))
    }

    private func points(_ dossier: Dossier) -> [String] { dossier.items.map { "\($0.id)@\($0.unit.text)" }.sorted() }

    @Test func aSiteAddedHasItsPointsAtOnce() {
        let before = small().dossier.seen(on: Self.today)
        #expect(points(before) == ["i@department", "s@sites/prefecture", "v@services/dcl"])
        let after = committed(before) { $0.create(Site.kind, id: "thann", [Site.title.write("Thann")]) }
        #expect(points(after) == ["i@department", "s@sites/prefecture", "s@sites/thann", "v@services/dcl"])
    }

    @Test func aServiceAddedHasItsPointsAndTheSameIdsEverywhere() {
        let change = { (acts: Acts) in
            acts.create(Service.kind, id: "sgcd", [Service.reference.write("SGCD"), Service.title.write("SGCD")])
        }
        let (one, other) = (committed(small().dossier, change), committed(small().dossier, change))
        #expect(points(one).contains("v@services/sgcd"))
        #expect(one.records("checklists").map(\.id) == other.records("checklists").map(\.id))
    }

    /// « Laissez vide si vous ne savez pas encore : les services s'ajoutent ensuite. »
    @Test func theFirstServiceTakesThePointsThatTheDepartmentHadForIt() {
        var small = small(services: [])
        #expect(points(small.dossier.seen(on: Self.today)) == ["i@department", "s@sites/prefecture", "v@department"])
        let change = { (acts: Acts) in acts.create(Service.kind, id: "dcl", [Service.reference.write("DCL"), Service.title.write("DCL")]) }
        #expect(points(committed(small.dossier, change)) == ["i@department", "s@sites/prefecture", "v@services/dcl"])
        small.put("checklists", "c", [Item.progress.write(.done, in: Path("items").element("v"))])
        #expect(points(committed(small.dossier, change)).contains("v@department"), "what was answered stays")
    }

    @Test func aModuleIsRetainedAndLeftAgain() {
        let both = [Ref("referentials", "r", nested: "m"), Ref("referentials", "r", nested: "n")]
        func retain(_ modules: [Ref]) -> (Acts) -> Change {
            { acts in
                let record = acts.dossier.record(DossierRecord.key) ?? Record(DossierRecord.key, JSONObject())
                return acts.edit(record, [DossierRecord.modules.write(modules)])
            }
        }
        let more = committed(small().dossier, retain(both))
        #expect(points(more).contains("j@department"))
        let less = committed(more, retain([both[0]]))
        #expect(!points(less).contains("j@department"))
        #expect(
            points(committed(less, retain(both))) == points(more)
                && committed(less, retain(both)).count("checklists") == more.count("checklists"))
    }

    @Test func whatIsWithdrawnIsNotShownAndKept() throws {
        let dossier = small().dossier.seen(on: Self.today)
        let place = Path("engagements").element("e")
        let referential = try #require(dossier.record(RecordKey("referentials", "r")))
        let withdrawn = committed(dossier) { $0.edit(referential, [Engagement.withdrawn.write(true, in: place)]) }
        #expect(withdrawn.items.isEmpty && withdrawn.count("checklists") == dossier.count("checklists"))
        let site = try #require(dossier.record(RecordKey("sites", "prefecture")))
        #expect(points(committed(dossier) { $0.delete(site) }) == ["i@department", "v@services/dcl"])
        let left = committed(dossier) { $0.edit(site, [Site.leftOn.write(Self.today - 1)]) }
        #expect(points(left) == ["i@department", "v@services/dcl"])
        #expect(points(committed(dossier) { $0.edit(site, [Site.leftOn.write(Self.today)]) }).contains("s@sites/prefecture"))
    }

    /// The points of a service that ended, and the periods to come, are those of the one that follows.
    @Test func theSuccessorTakesThePoints() throws {
        var small = small(services: ["dcl", "old"])
        let old = RecordKey("services", "old")
        func end(_ day: Day) -> (Acts) -> Change {
            { acts in
                let record = acts.dossier.record(old) ?? Record(old, JSONObject())
                return acts.edit(record, [Service.to.write(day), Service.successor.write(Ref("services", "dcl"))])
            }
        }
        #expect(points(committed(small.dossier, end(Self.today))).filter { $0.hasPrefix("v") } == ["v@services/dcl", "v@services/old"])
        let merged = committed(small.dossier, end(Self.today - 1))
        #expect(points(merged).filter { $0.hasPrefix("v") } == ["v@services/dcl"], "asked once where both have it")
        // Only the old service was asked, and answered: its answer follows.
        let oldList = try #require(small.dossier.records("checklists").first { $0[Checklist.unit] == "services/old" })
        small.put("checklists", oldList.id, [Item.progress.write(.done, in: Path("items").element("v"))])
        let items = Path("engagements").element("e").key("items")
        small.put("referentials", "r", [ExpectedItem.services.write([Ref(old)], in: items.element("v"))])
        let followed = committed(small.dossier.seen(on: Self.today), end(Self.today - 1))
        let item = try #require(followed.items.first { $0.id == "v" })
        #expect(item.unit == .service("dcl") && item.formerUnit == .service("old"))
        #expect(followed.items.count { $0.id == "v" } == 1)
        let more = committed(followed) { acts in
            let referential = acts.dossier.record(RecordKey("referentials", "r")) ?? Record(old, JSONObject())
            let place = items.element("w")
            return acts.edit(
                referential,
                [
                    ExpectedItem.title.write("Nouveau", in: place), ExpectedItem.level.write(.service, in: place),
                    ExpectedItem.services.write([Ref(old)], in: place),
                ])
        }
        #expect(points(more).contains("w@services/dcl"), "what is asked of the old one later is asked of the one that follows")
    }

    @Test func anExigenceGoesToTheModuleWrittenInIt() throws {
        let dossier = small().dossier.seen(on: Self.today)
        let module = Ref("referentials", "r", nested: "m")
        let writes = [Engagement.title.write("Nouvelle"), Engagement.module.write("n")]
        let change = try #require(acts(dossier).addEngagement(to: module, id: "x", writes))
        let referential = try #require(dossier.applying(change).record(module.record))
        #expect(referential[Referential.engagements].first { $0["id"]?.text == "x" }.map { Engagement.module.value(in: $0) } == "n")
    }

    @Test func theDemonstrationLacksNothing() throws {
        let today = try #require(Day("2026-11-21"))
        let dossier = try DataFiles.demonstration(.upcoming(today: today)).seen(on: today)
        #expect(Acts(dossier, today: today, now: Instant(seconds: 0), author: "").missingPoints.map(\.record.id) == [])
    }
}
