import Domain
import Testing

/// The rules that refuse a write, in whatever path writes.
@Suite struct WriteRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let record: RecordKey
        let wrong: [Write]
        let right: [Write]
        let path: String
        var testDescription: String { code }
    }

    private static let blank = "  \n "
    static let cases: [Case] = [
        Case(
            code: "R01", record: RecordKey("checklists", "c"),
            wrong: [Item.result.write(.notApplicable, in: SmallDossier.place), Item.reason.write(blank, in: SmallDossier.place)],
            right: [Item.reason.write("Pas de guichet.", in: SmallDossier.place)], path: "items/#i/not_applicable_reason"),
        Case(
            code: "R02", record: RecordKey("evidence", "p"), wrong: [Evidence.title.write("Preuve"), Evidence.state.write(.toComplete)],
            right: [Evidence.reason.write("On ne lit pas la date.")], path: "reason"),
        Case(
            code: "R03", record: RecordKey("actions", "a"),
            wrong: [
                CorrectiveAction.title.write("Action"), CorrectiveAction.state.write(.settled),
                CorrectiveAction.findings.write([Ref("findings", "f")]),
            ],
            right: [CorrectiveAction.effectiveness.write("Dix appels sur dix décrochés.")], path: "effectiveness"),
        Case(
            code: "R04", record: RecordKey("actions", "a"),
            wrong: [CorrectiveAction.title.write("Action"), CorrectiveAction.state.write(.abandoned)],
            right: [CorrectiveAction.reason.write("Le standard est remplacé.")], path: "reason"),
        Case(
            code: "R05", record: RecordKey("dossier", "dossier"),
            wrong: [DossierRecord.modules.write([Ref("referentials", "r", nested: "n")])],
            right: [DossierRecord.modules.write([Ref("referentials", "r", nested: "m"), Ref("referentials", "r", nested: "n")])],
            path: "modules"),
    ]

    private func dossier() -> SmallDossier {
        var small = SmallDossier()
        small.put("referentials", "r", [Module.title.write("Au choix", in: Path("modules").element("n"))])
        small.put("findings", "f", [Finding.verbatim.write("Constat"), Finding.grade.write(.minorNonconformity)])
        return small
    }

    @Test(arguments: cases) func theWriteIsRefusedAndNamesItsPlace(_ row: Case) throws {
        var small = dossier()
        small.put(row.record.kind, row.record.id, row.wrong)
        let refusal = try #require(Validation.refusals(of: [row.record], in: small.dossier).first)
        #expect(refusal.code == row.code)
        #expect(refusal.record == row.record)
        #expect(refusal.path.text == row.path)
        #expect(!refusal.phrase.french.isEmpty && refusal.phrase.english != refusal.phrase.french)
        small.put(row.record.kind, row.record.id, row.right)
        #expect(Validation.refusals(of: [row.record], in: small.dossier).isEmpty)
    }

    @Test func theTableHoldsEveryRule() {
        let codes = Schema.standard.kinds.flatMap(\.rules).map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes) == Set(Self.cases.map(\.code)))
    }

    /// A strength gives no non-conformity: its action is settled without more.
    @Test func onlyANonConformityAsksForItsEffectiveness() {
        var small = dossier()
        small.put("findings", "f", [Finding.grade.write(.improvementLead)])
        small.put("actions", "a", [CorrectiveAction.state.write(.settled), CorrectiveAction.findings.write([Ref("findings", "f")])])
        #expect(Validation.refusals(of: [RecordKey("actions", "a")], in: small.dossier).isEmpty)
    }

    /// What is merely incomplete is saved: a rule never stands in the way of a day's work.
    @Test func incompleteRecordsAreNoRefusal() {
        var small = dossier()
        for kind in Schema.standard.kinds where !kind.isSingle { small.put(kind.name, "bare", []) }
        let keys = Schema.standard.kinds.map { RecordKey($0.name, "bare") }
        #expect(Validation.refusals(of: keys, in: small.dossier).isEmpty)
    }
}
