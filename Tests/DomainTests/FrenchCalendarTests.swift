import Domain
import Testing

/// The holidays of France and those that only a territory has, against the lists of service-public.fr.
@Suite struct FrenchCalendarTests {
    @Test(arguments: [
        (["Préfecture de la Moselle"], Territory.alsaceMoselle), (["Préfecture de Meurthe-et-Moselle"], .mainland),
        (["Préfecture du Haut-Rhin", "Sous-préfecture de Thann"], .alsaceMoselle), (["PRÉFECTURE DE LA RÉUNION"], .reunion),
        (["Préfecture du Nord"], .mainland), ([], .mainland), (["Préfecture de la région Guadeloupe"], .guadeloupe),
    ]) func aPrefecturesNameTellsItsTerritory(names: [String], territory: Territory) {
        #expect(Territory(named: names) == territory)
    }

    /// Good Friday of 2026 is 3 April: worked in most of France, not in Moselle.
    @Test func whatIsDueIsDueOnADayWorkedThere() throws {
        let today = try #require(Day("2026-03-31"))
        for (territory, due) in [(Territory.mainland, "2026-04-03"), (.alsaceMoselle, "2026-04-02")] {
            var small = SmallDossier(expected: [ExpectedItem.recurrence.write(.weekly)])
            small.put("dossier", "dossier", [DossierRecord.territory.write(territory)])
            let item = try #require(small.dossier.item(SmallDossier.item))
            #expect(Strip(item, on: today).current?.due.text == due)
            let facts = Facts(small.dossier, today: today)
            #expect(facts.toDo.entries.first { $0.category == .dueSoon }?.day?.text == due, "\(territory)")
        }
    }

    /// On Saturday the week is not over: its proof still counts until Sunday, and no day that is past is said to come.
    @Test func onTheWeekendThePeriodsOwnEndIsWhatComes() throws {
        let small = SmallDossier(expected: [ExpectedItem.recurrence.write(.weekly)])
        let facts = Facts(small.dossier, today: try #require(Day("2026-04-04")))
        #expect(facts.toDo.entries.first { $0.category == .dueSoon }?.day?.text == "2026-04-05")
    }

    @Test(arguments: [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01",
        "2026-11-11", "2026-12-25",
    ]) func everybodyHas(day: String) throws {
        let day = try #require(Day(day))
        for territory in Territory.allCases { #expect(FrenchCalendar(territory).isHoliday(day), "\(territory)") }
    }

    @Test(arguments: [
        ("2026-04-03", Territory.alsaceMoselle), ("2026-12-26", .alsaceMoselle), ("2026-05-27", .guadeloupe), ("2026-05-22", .martinique),
        ("2026-06-10", .guyane), ("2026-12-20", .reunion), ("2026-04-27", .mayotte), ("2026-05-28", .saintMartin),
        ("2026-10-09", .saintBarthelemy),
    ]) func onlyHere(day: String, territory: Territory) throws {
        let day = try #require(Day(day))
        for other in Territory.allCases { #expect(FrenchCalendar(other).isHoliday(day) == (other == territory), "\(other)") }
    }

    @Test func workingDaysSkipThem() throws {
        let (thursday, saturday) = (try #require(Day("2026-04-02")), try #require(Day("2026-12-26")))
        #expect(FrenchCalendar(.alsaceMoselle).workingDay(onOrAfter: thursday + 1) == Day("2026-04-07"))
        #expect(FrenchCalendar().workingDay(onOrAfter: thursday + 1) == thursday + 1)
        #expect(FrenchCalendar(.alsaceMoselle).workingDays(1, before: saturday) == Day("2026-12-24"))
    }
}
