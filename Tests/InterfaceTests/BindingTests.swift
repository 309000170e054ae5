import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// The tables of keys, of every screen.
@Suite struct BindingTests {
    private func tables() throws -> [(name: String, rows: [CommandRow])] {
        let stage = try Stage.demonstration()
        return try AllScreens.on(stage).map { ("\(Swift.type(of: $0))", $0.layer(0).rows(stage.context)) }
    }

    @Test func noScreenHasTwoRowsWithOneKey() throws {
        for table in try tables() {
            let keys = table.rows.flatMap(\.keys)
            #expect(Set(keys).count == keys.count, "\(table.name): \(keys)")
        }
    }

    @Test func everyCommandHasAKeyAndWordsInBothLanguages() throws {
        for table in try tables() {
            #expect(!table.rows.isEmpty, "\(table.name)")
            for row in table.rows {
                #expect(!row.keys.isEmpty, "\(table.name): \(row.phrase.french)")
                #expect(!row.phrase.french.isEmpty && !row.phrase.english.isEmpty, "\(table.name)")
            }
        }
    }

    @Test func letterKeysAreWrittenInLowerCase() throws {
        let rows = try tables().flatMap(\.rows).map(\.keys) + GlobalCommand.bindings.map(\.keys) + Screens.places.map(\.keys)
        for key in rows.joined() { #expect(key == key.normalized) }
    }

    /// A screen may give a common key a meaning of its own; the common tables do not contradict each other.
    @Test func commonKeysAndPlacesDoNotMeet() {
        let keys = GlobalCommand.bindings.flatMap(\.keys) + Screens.places.flatMap(\.keys).filter { $0 != .letter("/") }
        #expect(Set(keys).count == keys.count)
    }

    /// No screen takes help, commands, undo, quitting or the screens of the digits for something else.
    @Test func theKeysOfUsersMeanTheSameEverywhere() throws {
        let kept: Set<Key> = [
            .function(1), .function(9), .function(10), .function(5), .control("l"), .control("z"), .control("y"), .letter("u"),
        ]
        for table in try tables() where table.name != "WelcomeScreen" {
            let own = Set(table.rows.flatMap(\.keys))
            #expect(own.isDisjoint(with: kept), "\(table.name)")
            #expect(own.isDisjoint(with: "123456789".map(Key.character)), "\(table.name)")
        }
    }

    /// In the footer the first key of a row is named: it must say something on every keyboard.
    @Test func noCommandNeedsAltGr() throws {
        for key in try tables().flatMap(\.rows).flatMap(\.keys) {
            if case .character(let character) = key { #expect(!"[]{}|\\@#~".contains(character)) }
        }
    }

    // MARK: Reading only

    /// Whatever key is pressed, and whatever it opens accepted, nothing is written and the reason is said.
    @Test func whoMayOnlyReadWritesNothing() throws {
        let model = try Stage.demonstration()
        for screen in try AllScreens.on(model) where !(screen is ConflictScreen) {
            for (number, row) in screen.layer(0).rows(model.context).enumerated() {
                let stage = try Stage.demonstration()
                stage.saveState = Situations.readOnly
                stage.open(screen)
                guard let key = row.keys.first else { continue }
                stage.press(key)
                for next in ["<enter>", "<f2>", "o"] { stage.type(next) }
                #expect(stage.changes.isEmpty, "\(Swift.type(of: screen)), row \(number): \(row.phrase.french)")
            }
        }
    }

    @Test func everyWritingCommandSaysWhyItCannot() throws {
        let writing: [(String, [String])] = [
            ("2<enter>", [" ", "r", "c", "a", "e"]), ("2<enter><enter>", [" ", "r", "c", "e", "n", "<f7>", "<del>"]), ("2", ["a", "e"]),
            ("4", ["a", "e", "<del>"]), ("4<enter>", ["e", "a", "<f7>", "<del>"]), ("<f8>", ["a", "e", "o"]),
        ]
        for (way, keys) in writing {
            for key in keys {
                let stage = try Stage.demonstration()
                stage.saveState = Situations.readOnly
                stage.type(way)
                let before = stage.rows.dropLast(3)
                stage.type(key)
                #expect(stage.said == Situations.readOnly.phrase.french, "\(way)\(key)")
                #expect(stage.rows.dropLast(3) == before, "\(way)\(key)")
            }
        }
    }

    @Test func whileTheDossierIsReadNothingIsWritten() throws {
        let stage = try Stage.demonstration()
        stage.isLoaded = false
        stage.type("2<enter> ")
        #expect(stage.changes.isEmpty)
        #expect(stage.said.hasPrefix("Le dossier est encore en lecture"))
    }

    // MARK: Drawing

    /// Every screen at every size: nothing traps, nothing is drawn outside.
    @Test func everyScreenDrawsAtEverySize() throws {
        for language in [Language.french, .english] {
            let stage = try Stage.demonstration(language: language)
            for screen in try AllScreens.on(stage) {
                for size in [
                    Size(width: 1, height: 1), Size(width: 40, height: 10), Size(width: 41, height: 11), .small,
                    Size(width: 250, height: 70),
                ] {
                    stage.resize(size)
                    stage.open(screen)
                    #expect(stage.grid.size == size)
                    #expect(!stage.shell.describe(stage.context).isEmpty)
                    stage.type("<esc>")
                }
            }
        }
    }
}
