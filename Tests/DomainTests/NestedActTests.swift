import Domain
import Testing
import Text

/// An act is named after the thing it makes, changes or takes away, also where that stands inside another.
@Suite struct NestedActTests {
    private static let today = SmallDossier.today

    private func small() -> SmallDossier {
        var small = SmallDossier()
        small.put("indicators", "i", [Indicator.title.write("Délai de décroché")])
        small.put("people", "p", [Person.title.write("Mme Durand")])
        small.put("posts", "x", [Post.title.write("Référente qualité")])
        return small
    }

    private func named(_ kind: KindName, _ id: String, _ writes: [Write], _ verb: Act.Verb = .create, in small: SmallDossier) throws -> Act
    {
        let record = try #require(small.dossier.record(RecordKey(kind, id)))
        return Acts(small.dossier, today: Self.today, now: Instant(seconds: 0), author: "").edit(record, writes, verb: verb).act
    }

    @Test func whatIsAddedNamesTheAct() throws {
        let measure = Path(Indicator.measurements.key).element("m")
        let value = [Measurement.day.write(Self.today, in: measure), Measurement.value.write(92, in: measure)]
        #expect(try named("indicators", "i", value, in: small()).subject == "Délai de décroché · Mesures (10/03/2026)")
        let holder = Post.Holder.person.write(Ref("people", "p"), in: Path(Post.holders.key).element("h"))
        #expect(try named("posts", "x", [holder], in: small()).subject == "Référente qualité · Titulaires (Mme Durand)")
    }

    @Test func whatIsChangedOrTakenAwayIsNamedAsItWas() throws {
        var small = small()
        let point = Path(Meeting.agenda.key).element("a")
        small.put("meetings", "s", [Meeting.title.write("COPIL"), AgendaPoint.title.write("Horaires", in: point)])
        #expect(try named("meetings", "s", [AgendaPoint.title.write("Accueil", in: point)], .edit, in: small).subject == "COPIL · Horaires")
        #expect(try named("meetings", "s", [Write(point, nil)], .delete, in: small).subject == "COPIL · Horaires")
    }

    /// The record itself where the act goes beyond one nested thing, or where the program kept something along.
    @Test func anyOtherIsNamedAfterItsRecord() throws {
        let (small, measures) = (small(), Path(Indicator.measurements.key))
        let two = ["m", "n"].map { Measurement.day.write(Self.today, in: measures.element($0)) }
        #expect(try named("indicators", "i", two, in: small).subject == "Délai de décroché")
        #expect(try named("indicators", "i", [two[0], Indicator.unit.write("%")], in: small).subject == "Délai de décroché")
        let reminder = Reminding.on.write(Self.today, in: Path(Reminding.field.key).element("r"))
        var other = small
        other.put("decisions", "d", [Decision.reference.write("1-01"), Decision.text.write("Décision")])
        #expect(try named("decisions", "d", [reminder], .remind, in: other).subject == "1-01  Décision")
    }
}
