import Domain
import Testing

/// « Mes preuves »: what somebody answers for, by when it is due.
@Suite struct MyPointsTests {
    private static let today = SmallDossier.today

    /// The point, owned by the post that Anne holds.
    private func points(_ writes: Write...) throws -> MyPoints {
        var small = SmallDossier()
        small.put("people", "anne", [Person.title.write("Anne"), Person.role.write(.agent)])
        let holder = Path("holders").element("1")
        small.put("posts", "accueil", [Post.title.write("Accueil"), Post.Holder.person.write(Ref("people", "anne"), in: holder)])
        for write in writes + [Item.owner.write(Ref("posts", "accueil"))] { small.item(write) }
        let facts = Facts(small.dossier, today: Self.today)
        return MyPoints(try #require(facts.duties(RecordKey("people", "anne"))), in: small.dossier, today: Self.today)
    }

    private func section(_ due: Day?) throws -> MyPoints.Section? { try points(Item.due.write(due)).entries.first?.section }

    /// 10 March 2026 is a Tuesday.
    @Test func aPointStandsUnderTheWeekTheMonthOrTheQuarterOfItsDueDate() throws {
        #expect(try section(Self.today - 40) == .week, "what is late comes first")
        #expect(try section(Day("2026-03-15")) == .week)
        #expect(try section(Day("2026-03-16")) == .month)
        #expect(try section(Day("2026-03-31")) == .month)
        #expect(try section(Day("2026-04-01")) == .later)
        #expect(try section(nil) == .undated)
    }

    @Test func whatIsDoneStaysInSightForAWeek() throws {
        let six = try points(Item.progress.write(.done), Item.doneOn.write(Self.today - 6))
        #expect(six.entries.map(\.isDone) == [true] && six.open == 0 && six.doneThisMonth == 1)
        #expect(try points(Item.progress.write(.done), Item.doneOn.write(Self.today - 7)).entries.isEmpty)
    }

    @Test func whatIsNotApplicableIsNobodysWork() throws {
        #expect(try points(Item.result.write(.notApplicable)).entries.isEmpty)
    }
}
