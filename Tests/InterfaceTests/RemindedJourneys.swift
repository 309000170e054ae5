import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// « relancé 2 fois » on the lists of what somebody was reminded of.
@Suite struct RemindedJourneys {
    private func stage(_ size: Size = .small, language: Language = .french) throws -> Stage {
        let stage = try Stage.demonstration(size: size, language: language)
        let messages = Reminders(stage.context.facts).messages
        for days in [7, 0] {
            for step in [{ $0.prepare(messages) }, { $0.sendPrepared() }] as [(Acts) -> Change?] {
                let acts = Acts(stage.dossier, today: Stage.day - days, now: Instant(seconds: 0), author: "")
                let change = try #require(step(acts))
                stage.change { $0 = $0.applying(change) }
            }
        }
        return stage
    }

    @Test func actionsAndDecisionsHaveAColumn() throws {
        let stage = try self.stage().type("6")
        #expect(stage.rows[2].contains("Relancé") && stage.text.contains("2 fois"))
        stage.open(RecordListScreen("decisions"))
        #expect(stage.rows[2].contains("Relancé"))
        #expect(try !Stage.demonstration().type("6").text.contains("Relancé"))
        #expect(try self.stage(language: .english).type("6").text.contains("2 times"))
    }

    @Test func theFileOfTheListHasTheColumnToo() throws {
        let stage = try self.stage().type("6x")
        guard case .export(let bytes, _)? = stage.requests.last as? TableRequest else {
            return #expect(Bool(false), "no file: \(stage.requests)")
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        #expect(try #require(lines.first).contains("Relancé") && lines.contains { $0.contains("2 fois") })
    }

    @Test(arguments: [Size.small, .large]) func aPointSaysItAtTheEndOfItsName(_ size: Size) throws {
        let stage = try self.stage(size)
        let item = try #require(stage.dossier.items.first { stage.dossier.reminders(of: $0.ref) == 2 })
        stage.open(ChecklistScreen(.engagement(item.engagement.ref), first: item.ref))
        #expect(stage.selected.contains(" · relancé 2 fois"), "\(stage.text)")
    }

    @Test func myPointsSayItToo() throws {
        let stage = try self.stage()
        let item = try #require(stage.dossier.items.first { stage.dossier.reminders(of: $0.ref) == 2 })
        let checklist = try #require(stage.dossier.record(item.checklist.key))
        let write = Item.owner.write(Ref("posts", "agent-accueil-hall"), in: item.path)
        stage.change { $0.put(Record(checklist.key, Edit(checklist.key, base: checklist.tree, writes: [write]).mine)) }
        stage.person = RecordKey("people", "agent-accueil-1")
        stage.open(MyEvidenceScreen())
        #expect(stage.text.contains("· relancé 2 fois"), "\(stage.text)")
    }

    /// A message that is written is not one that left: « S » says that it did, and undo takes that back.
    @Test func whatIsPreparedCountsOnceItIsSent() throws {
        let stage = try Stage.demonstration(size: .large).type("1s")
        #expect(stage.said.contains("Aucune relance préparée") && stage.changes.isEmpty)
        let messages = Reminders(stage.context.facts).messages
        let prepared = try #require(stage.context.acts.prepare(messages))
        stage.change { $0 = $0.applying(prepared) }
        #expect(stage.text.contains("relance préparée") && !stage.text.contains("relancé 1 fois"))
        stage.type("s")
        #expect(stage.changes.map(\.act.verb) == [.remind] && stage.said.contains("envoyées"))
        #expect(stage.text.contains("relancé 1 fois") && !stage.text.contains("relance préparée"))
        #expect(stage.context.acts.prepare(messages) == nil, "what was sent today is not prepared again")
        #expect(stage.type("s").said.contains("Aucune relance préparée"))
    }
}
