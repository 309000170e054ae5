import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Points in place count as work done before anybody has proven them, wherever points are counted.
@Suite struct WorkDoneTests {
    /// The exigence of the demonstration with the most points in place that are not proven.
    private func stage(_ root: any Screen, size: Size = .small) throws -> (Stage, RetainedEngagement, Readiness.Tally) {
        let stage = try Stage.demonstration(root, size: size)
        let readiness = stage.context.facts.readiness
        func tally(_ engagement: RetainedEngagement) -> Readiness.Tally { readiness[engagement.ref]?.tally ?? Readiness.Tally() }
        let engagement = try #require(stage.dossier.structure.engagements.max { tally($0).unproven < tally($1).unproven })
        #expect(tally(engagement).unproven >= 2)
        return (stage, engagement, tally(engagement))
    }

    @Test(arguments: [Size.small, .large]) func theListOfExigencesShowsIt(_ size: Size) throws {
        let (stage, engagement, tally) = try stage(EngagementsScreen(), size: size)
        let title = engagement.title.prefix(20)
        let row = try #require(stage.type("/\(title)<enter>").rows.first { $0.contains(title) && $0.contains(" / ") })
        #expect((row + " ").contains(" \(tally.held)+\(tally.unproven) / \(tally.applicable) "), "\(row)")
    }

    @Test func theLinearModeSaysItInWords() throws {
        let (stage, engagement, tally) = try stage(EngagementsScreen())
        stage.type("/\(engagement.title.prefix(20))<enter>")
        #expect(stage.heard.contains(tally.phrase.french))
        #expect(!stage.heard.contains("\(tally.held)+"))
    }

    @Test func whatIsHeardIsFound() throws {
        let (stage, engagement, tally) = try stage(EngagementsScreen())
        stage.type("/\"\(tally.inPlace) en place\"<enter>")
        #expect(stage.heard.contains(engagement.title))
    }

    @Test func anExportSaysItInWords() throws {
        let (stage, _, tally) = try stage(EngagementsScreen())
        stage.type("x")
        let files = stage.requests.compactMap {
            if case .export(let bytes, _)? = $0 as? TableRequest { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
        #expect(files.first?.contains(tally.phrase.french) == true)
    }

    @Test func aServiceShowsItToo() throws {
        let (stage, _, _) = try stage(Screens.home())
        let tally = try #require(ServiceTally.all(stage.context.facts).first { $0.tally.unproven > 0 })
        let sign = "\(tally.tally.held)+\(tally.tally.unproven) / \(tally.tally.applicable)"
        #expect(stage.text.contains(sign))
        let services = try Stage.demonstration(ServicesScreen())
        services.change { $0 = stage.dossier }
        #expect(services.heard.contains(tally.tally.phrase.french))
    }

    /// What is counted beside a row keeps its count of others; on a wide screen its reason too.
    @Test(arguments: [Size.small, .large]) func aReasonIsSeenWithHowManyOthersThereAre(_ size: Size) throws {
        let stage = try Stage.demonstration(size: size)
        stage.open(Explanations.readiness(stage.context))
        let many = stage.context.facts.readiness.entries.filter { $0.reasons.count > 1 }
        #expect(many.count > 3)
        for entry in many {
            let words = Explanations.reason(entry, stage.context).string
            let tail = try #require(words.split(separator: ", ").last)
            stage.type("/\(stage.context.naming.name(entry.engagement).prefix(16))<enter>")
            #expect(stage.rows.contains { $0.contains(size == .large ? words : ", \(tail)") }, "\(words)")
            stage.type("<esc>")
        }
    }
}
