import Domain
import Testing
import Text

/// How things stand is one value, worked out from the facts of a day.
@Suite struct StandingTests {
    private static func facts(_ day: Day, files: [RecordKey: FileCondition] = [:], _ writes: (inout SmallDossier) -> Void) -> Facts {
        var small = SmallDossier()
        writes(&small)
        return Facts(small.dossier, today: day, surroundings: Surroundings(files: files))
    }

    @Test func anActionIsLateTheDayAfterItWasDue() throws {
        let make = { (day: Day) in
            Self.facts(day) {
                $0.put("actions", "a", [CorrectiveAction.state.write(.inProgress), CorrectiveAction.due.write(SmallDossier.today)])
            }
        }
        let onTime = try #require(make(SmallDossier.today).standing(of: Ref("actions", "a")))
        #expect(onTime.phrase.french == "en cours" && onTime.tone == .working && !onTime.isLate && onTime.values == ["in_progress"])
        let late = try #require(make(SmallDossier.today + 1).standing(of: Ref("actions", "a")))
        #expect(late.phrase.french == "en cours, en retard" && late.phrase.english == "in progress, late" && late.tone == .bad)
        #expect(late.isLate && late.value == "in_progress" && late.word.french == "en cours" && late.values == ["in_progress", "late"])
    }

    @Test func evidenceIsToRenewOnceItEndedAndItsFileCountsFirst() throws {
        let make = { (day: Day, files: [RecordKey: FileCondition]) in
            Self.facts(day, files: files) {
                $0.put("evidence", "p", [Evidence.state.write(.validated), Evidence.expiresOn.write(SmallDossier.today)])
            }.standing(of: Ref("evidence", "p"))
        }
        #expect(make(SmallDossier.today, [:])?.value == "validated")
        #expect(make(SmallDossier.today + 1, [:])?.value == "to_renew")
        let missing = try #require(make(SmallDossier.today, [RecordKey("evidence", "p"): .missing]))
        #expect(missing.phrase.french == "absente" && missing.tone == .bad && missing.values == ["validated", "file_missing"])
    }

    @Test func whatIsMissingStandsAsItsStandardAndWhatIsUnknownNowhere() throws {
        let facts = Self.facts(SmallDossier.today) {
            $0.put("actions", "a", [CorrectiveAction.title.write("A")])
            $0.put("actions", "b", [Write(Path("state"), .string("of-another-version"))])
            $0.put("actions", "c", [Write(Path("deleted"), .bool(true))])
            $0.put("sites", "s", [Site.title.write("S")])
        }
        #expect(facts.standing(of: Ref("actions", "a"))?.value == "to_start")
        #expect(facts.standing(of: Ref("actions", "b")) == nil)
        #expect(facts.standing(of: Ref("actions", "c"))?.value == "deleted")
        #expect(facts.standing(of: Ref("sites", "s")) == nil)
    }

    @Test func pointsAndExigencesHaveOneToo() throws {
        let facts = Self.facts(SmallDossier.today) { $0.item(Item.due.write(SmallDossier.today - 1)) }
        #expect(facts.standing(of: SmallDossier.item)?.value == "late")
        #expect(facts.standing(of: SmallDossier.engagement)?.value == "to_complete")
    }

    @Test(arguments: ["en cours, en retard", "en cours", "in progress, late", "IN PROGRESS"]) func aWordThatSaysLateIsReadBack(
        _ text: String
    ) {
        let parser = FieldParser(days: DayReader(today: SmallDossier.today))
        #expect(parser.parse(text, CorrectiveAction.state.spec) == .value(.string("in_progress")))
    }
}
