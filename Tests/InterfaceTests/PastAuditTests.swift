import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// What is over and still « prévu » asks for its end on the home screen.
@Suite struct PastAuditTests {
    /// The demonstration on its day, with every audit to come moved behind it and the next COPIL too.
    private func stage(_ size: Size = .small, _ language: Language = .french) throws -> (stage: Stage, audit: Record, meeting: Record) {
        let stage = try Stage.demonstration(size: size, language: language)
        let cycle = stage.context.facts.cycle
        let (audit, meeting) = (try #require(cycle.nextAudit), try #require(cycle.nextCopil))
        let past = Stage.day - 3
        for record in stage.dossier.records("audits") where record[Audit.status] == .planned {
            move(record, [Audit.from.write(past), Audit.to.write(past)], stage)
        }
        move(meeting, [Meeting.day.write(Stage.day - 2)], stage)
        return (stage, audit, meeting)
    }

    private func move(_ record: Record, _ writes: [Write], _ stage: Stage) {
        stage.change { $0.put(Record(record.key, Edit(record.key, base: record.tree, writes: writes).mine)) }
    }

    @Test(arguments: [Size.small, .large, Size(width: 64, height: 20)]) func theHeaderAsksForTheResult(_ size: Size) throws {
        let (french, _, _) = try stage(size)
        #expect(french.rows[1].contains("DU 26/03 : RÉSULTAT À SAISIR"), "\(french.rows[1])")
        let (english, _, _) = try stage(size, .english)
        #expect(english.rows[1].contains("RESULT TO ENTER"), "\(english.rows[1])")
    }

    @Test func whatWaitsNamesTheAuditAndOpensIt() throws {
        let (stage, audit, _) = try stage()
        let line = try #require(stage.heard.split(separator: "\n").first { $0.contains("à saisir") })
        #expect(line.contains("audit") && line.contains("passé"))
        let places = stage.context.toDo.entries(.auditResults).map(\.ref)
        #expect(places.contains(audit.reference))
        stage.type("<home><enter>")
        #expect(stage.heard.contains(stage.context.naming.name(audit.reference)), "\(stage.heard)")
    }

    @Test func aPastCopilStillPlannedIsSaid() throws {
        let (stage, _, meeting) = try stage()
        stage.type("<end>")
        #expect(stage.heard.contains("1 réunion passée, encore «\u{A0}prévue\u{A0}»"), "\(stage.heard)")
        #expect(stage.context.toDo.entries(.meetingsPast).map(\.ref) == [meeting.reference])
        #expect(stage.context.facts.cycle.nextCopil?.key != meeting.key)
    }

    /// Once it has its result nothing asks any more.
    @Test func anEnteredResultEndsIt() throws {
        let (stage, audit, meeting) = try stage()
        for record in stage.dossier.records("audits") where record[Audit.status] == .planned {
            move(record, [Audit.status.write(.held)], stage)
        }
        move(try #require(stage.dossier.record(meeting.key)), [Meeting.status.write(.held)], stage)
        #expect(stage.dossier.record(audit.key)?[Audit.status] == .held)
        #expect(!stage.text.contains("RÉSULTAT À SAISIR") && !stage.heard.contains("prévue\u{A0}»") && !stage.heard.contains("à saisir"))
    }
}
