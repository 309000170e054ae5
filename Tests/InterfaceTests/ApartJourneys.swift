import Domain
import Testing
import Text

@testable import Interface

/// Points that several services or sites answer are told apart wherever they are named.
@Suite struct ApartJourneys {
    /// Those with a point that several units answer, and that point.
    private func shared(_ stage: Stage) throws -> [(engagement: RetainedEngagement, item: ChecklistItem)] {
        let found = stage.dossier.structure.engagements.compactMap { engagement -> (RetainedEngagement, ChecklistItem)? in
            let items = stage.dossier.items(of: engagement)
            let twice = items.first { item in items.contains { $0.id == item.id && $0.unit != item.unit } }
            return twice.map { (engagement, $0) }
        }
        try #require(!found.isEmpty)
        return found
    }

    /// Also where a filter hides the titles of the services, seen in a narrow window or heard.
    @Test func noTwoRowsOfAnExigenceReadTheSame() throws {
        let stage = try Stage.demonstration()
        for (engagement, item) in try shared(stage) {
            stage.open(ChecklistScreen(engagement: engagement.ref))
            stage.type("/\"\(item.title)\"<enter>")
            let screen = stage.rows.filter { $0.contains("[") && !$0.contains("FILTRE") }.map { row in
                String(row.prefix { $0 != "[" }).replacing(">", with: " ").trimmed
            }
            #expect(Set(screen).count == screen.count && screen.count > 1, "\(stage.text)")
            let heard = stage.heard.split(separator: "\n").filter { $0.contains(" | ") && !$0.contains("FILTRE") }
            #expect(Set(heard.map { $0.dropFirst(2).prefix { $0 != "|" } }).count == heard.count && heard.count > 1, "\(stage.heard)")
            stage.type("<esc><esc>")
        }
    }

    @Test func whatIsSaidOfATickNamesWhoAnswers() throws {
        let stage = try Stage.demonstration()
        let item = try #require(
            try shared(stage).lazy.flatMap { stage.dossier.items(of: $0.engagement) }.first {
                $0.unit != .department && $0.recurrence == .none && !stage.context.acts.isTicked($0) && !$0.isBlocked
            })
        stage.open(ItemScreen(item.ref)).type(" ")
        let unit = item.unitName(in: stage.dossier).french
        #expect(stage.said.contains("\(item.title) · \(unit)"), "\(stage.said)")
        #expect(stage.changes.last?.act.subject.contains(unit) == true)
    }

    @Test func proofsOfTheSameWordsAreToldApart() throws {
        let stage = try Stage.demonstration()
        let items = try shared(stage).lazy.compactMap { shared -> (ChecklistItem, ChecklistItem)? in
            let all = stage.dossier.items(of: shared.engagement).filter { $0.unit.level == .service }
            guard let first = all.first, let second = all.first(where: { $0.id == first.id && $0.unit != first.unit }) else { return nil }
            return (first, second)
        }.first
        let (first, second) = try #require(items)
        for (id, item) in [("p1", first), ("p2", second)] {
            stage.change { dossier in
                let acts = Acts(dossier, today: Stage.day, now: Instant(seconds: 0), author: "")
                dossier = dossier.applying(acts.attach(item, [Evidence.title.write("Photo du panneau")], id: id))
            }
        }
        let names = ["p1", "p2"].map { stage.context.naming.name(Ref("evidence", $0)) }
        #expect(names[0] != names[1] && names[0].hasSuffix(" · \(first.unitName(in: stage.dossier).french)"), "\(names)")
        stage.open(RecordListScreen("evidence")).type("/photo du panneau<enter>")
        let rows = stage.rows.filter { $0.contains("Photo du panneau") }.map { String($0.dropFirst(3).prefix { $0 != "[" }).trimmed }
        #expect(rows.count == 2 && rows[0] != rows[1], "\(stage.text)")
    }
}
