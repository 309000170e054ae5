import Domain
import Testing

/// How much of a référentiel its list holds.
@Suite struct ListedTests {
    /// Two modules of one exigence each, the second an example; six announced for the first.
    private static func referential(_ writes: Write...) -> Record {
        let key = RecordKey(Referential.name, "r")
        let (a, b) = (Path("engagements").element("a"), Path("engagements").element("b"))
        let all =
            [
                Engagement.title.write("A", in: a), Engagement.module.write("m", in: a), Engagement.title.write("B", in: b),
                Engagement.module.write("n", in: b), Engagement.example.write(true, in: b), Referential.declaredCount.write(6),
            ] + writes
        return Record(key, Edit(key, base: nil, writes: all).mine)
    }

    @Test func examplesAreCountedApart() {
        let all = Completeness(Self.referential())
        #expect((all.listed, all.examples, all.declared) == (1, 1, 6))
        #expect(all.phrase.french.hasPrefix("1 sur 6 annoncés"))
    }

    @Test func whatIsAnnouncedIsSaidOfTheModulesItWasReadForOnly() {
        let counted = Self.referential(Referential.declaredFor.write(["m"]))
        let those = Completeness(counted)
        #expect((those.listed, those.examples, those.declared) == (1, 0, 6))
        #expect(Completeness(counted, modules: ["m"]).declared == 6)
        let others = Completeness(counted, modules: ["n"])
        #expect((others.listed, others.examples, others.declared) == (0, 1, nil))
    }

    @Test func whatWasWithdrawnIsNotListed() {
        let withdrawn = Engagement.withdrawn.write(true, in: Path("engagements").element("a"))
        #expect(Completeness(Self.referential(withdrawn)).listed == 0)
    }
}
