import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Another day on the screens: said in every header, in words, and nothing is written while it is shown.
@Suite struct OtherDayJourneys {
    private static let day = Stage.day + 60
    private static let facts = DemonstrationFiles.upcoming.map { Facts($0, today: Stage.day).on(day) }

    private func stage(_ size: Size = .small, _ language: Language = .french) throws -> Stage {
        Stage(size: size, language: language, facts: try Self.facts.get())
    }

    @Test(arguments: [Size.small, .large], [Language.french, .english]) func theHeaderOfEveryScreenSaysIt(
        _ size: Size, _ language: Language
    ) throws {
        let word = language == .french ? "VU AU sam. 28/05/2022" : "AS OF Sat 28/05/2022"
        for screen in try AllScreens.on(stage(size, language)) {
            let stage = try stage(size, language)
            stage.open(screen)
            #expect(stage.rows[0].contains(word), "\(type(of: screen)): \(stage.rows[0])")
            let said = stage.shell.describe(stage.context).map(\.string)
            #expect(said.contains { $0.contains(language == .french ? "W revient à aujourd'hui" : "W comes back to today") })
        }
        let today = Stage(size: size, language: language, facts: Facts(try DemonstrationFiles.upcoming.get(), today: Stage.day))
        #expect(!today.text.contains("VU AU") && !today.text.contains("AS OF"))
    }

    /// Whatever key is pressed, and whatever it opens accepted.
    @Test func nothingIsWritten() throws {
        let model = try stage()
        for screen in try AllScreens.on(model) {
            for (number, row) in screen.layer(0).rows(model.context).enumerated() {
                guard let key = row.keys.first else { continue }
                let stage = try stage()
                stage.open(screen)
                stage.press(key)
                stage.type("<enter>")
                #expect(
                    !stage.requests.contains { $0.isAct || $0 is UndoRequest }, "\(type(of: screen)), row \(number): \(row.phrase.french)")
            }
        }
    }

    @Test func theHomeScreenIsThatDays() throws {
        let stage = try stage(.large)
        let facts = stage.context.facts
        #expect(stage.text.contains("telles qu'elles seraient le 28/05"))
        for state in Readiness.State.allCases {
            #expect(facts.readiness.count(state) == Readiness(facts.dossier, asOf: Self.day, today: Self.day).count(state))
        }
    }

    @Test func aKeyAsksForADay() throws {
        let stage = try Stage.demonstration()
        stage.type("w")
        #expect(stage.text.contains("> le prochain audit : lun. 27/06/2022, dans 90 jours"))
        #expect(stage.text.contains("aujourd'hui : mar. 29/03/2022"))
        stage.type("<enter>")
        #expect(stage.asked(OtherDayRequest.self).last?.day == Stage.day + 90)
        stage.type("wdans 30 j")
        #expect(stage.text.contains("C'est le jeu. 28/04/2022, dans 30 jours."))
        stage.type("<enter>")
        #expect(stage.asked(OtherDayRequest.self).last?.day == Stage.day + 30)
    }

    @Test func theSameKeyComesBack() throws {
        let stage = try stage()
        stage.type("w")
        #expect(stage.asked(OtherDayRequest.self).map(\.day) == [nil] && stage.said.contains("mar. 29/03/2022"))
    }

    @Test func aDossierThatIsBeingReadHasNoOtherDay() throws {
        let stage = try Stage.demonstration()
        stage.isLoaded = false
        stage.type("w")
        #expect(stage.asked(OtherDayRequest.self).isEmpty && !stage.said.isEmpty)
    }
}
