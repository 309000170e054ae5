import Domain
import Text

/// A dossier of about a number of items, for measuring: the shapes of a real one, the same bytes at each call.
struct SyntheticDossier {
    /// Items an engagement asks of each service.
    static let itemsPerChecklist = 8

    let today: Day
    private let services: Int
    private let engagements: Int
    let documents: Int
    let evidence: Int

    /// `count`: 1 to 100,000.
    init(items count: Int, today: Day) {
        self.today = today
        let checklists = max(1, (count + Self.itemsPerChecklist / 2) / Self.itemsPerChecklist)
        services = min(25, max(1, checklists / 10))
        engagements = max(1, (checklists + services / 2) / services)
        documents = 24 + count / 40
        evidence = 10 + count / 10
    }

    private var referentialKey: RecordKey { RecordKey(Referential.name, "synthese") }

    var records: [Record] {
        let referential = record(referentialKey, referentialWrites)
        let ids = (1...services).map { "service-\($0)" }
        let checklists = LayingDown.checklists(
            referential, modules: ["1"], cycle: cycle, units: .init(sites: ["prefecture"], services: ids))
        return [dossier, referential, site, audit] + ids.enumerated().map(service) + documentRecords + evidenceRecords + meetings
            + decisions + actions
            + checklists.enumerated().map { filled($1, $0) }
    }

    private var cycle: String { String(today.parts.year) }

    private var dossier: Record {
        record(
            DossierRecord.key,
            [
                DossierRecord.format.write(DossierRecord.currentFormat),
                DossierRecord.title.write("Préfecture de synthèse (mesures)"),
                DossierRecord.demonstration.write(true), DossierRecord.cycle.write(cycle),
                DossierRecord.modules.write([Ref(referentialKey, nested: "1")]),
                DossierRecord.pinned.write([JSONObject(["id": .string(referentialKey.id)])]),
            ])
    }

    private var referentialWrites: [Write] {
        let module = Path(Referential.modules.key).element("1")
        let head = [
            Referential.title.write("Référentiel de synthèse"), Referential.status.write(.living),
            Module.title.write("Module de synthèse", in: module),
            Module.number.write("1", in: module), Module.mandatory.write(true, in: module),
        ]
        return head + (1...engagements).flatMap(engagement)
    }

    private func engagement(_ number: Int) -> [Write] {
        let place = Path(Referential.engagements.key).element("e\(number)")
        let head = [
            Engagement.title.write("Exigence d'exemple \(number)", in: place), Engagement.number.write("\(number)", in: place),
            Engagement.module.write("1", in: place), Engagement.rank.write(number * 10, in: place),
            Engagement.example.write(true, in: place),
        ]
        return head + (1...Self.itemsPerChecklist).flatMap { item($0, of: number, in: place) }
    }

    private func item(_ rank: Int, of number: Int, in place: Path) -> [Write] {
        let item = place.key(Engagement.items.key).element("e\(number)-\(rank)")
        return [
            ExpectedItem.title.write("Point de contrôle \(number).\(rank) vérifié et daté", in: item),
            ExpectedItem.number.write("\(number).\(rank)", in: item), ExpectedItem.rank.write(rank * 10, in: item),
            ExpectedItem.level.write(.service, in: item),
            ExpectedItem.recurrence.write(rank % 4 == 0 ? .quarterly : .none, in: item),
        ]
    }

    private var site: Record { record(RecordKey(Site.name, "prefecture"), [Site.title.write("Préfecture")]) }

    private var audit: Record {
        let day = FrenchCalendar().workingDay(onOrAfter: today + 90)
        return record(
            RecordKey("audits", "audit-externe"),
            [
                Audit.title.write("Audit externe"), Audit.type.write(.external), Audit.status.write(.planned),
                Audit.from.write(day),
            ])
    }

    private func service(_ place: Int, _ id: String) -> Record {
        record(
            RecordKey(Service.name, id), [Service.reference.write("S\(place + 1)"), Service.title.write("Service \(place + 1)")])
    }

    private var documentRecords: [Record] {
        (1...documents).map { number in
            record(
                RecordKey("documents", "doc-\(number)"),
                [
                    FunctionalDocument.reference.write("DOC-\(number)"),
                    FunctionalDocument.title.write("Procédure d'exemple \(number)"),
                    FunctionalDocument.state.write(number > sound(documents) ? .signature : .applicable),
                    FunctionalDocument.service.write(Ref(Service.name, "service-\(number % services + 1)")),
                    FunctionalDocument.createdOn.write(today - 400 + number % 300),
                ])
        }
    }

    private var evidenceRecords: [Record] {
        (1...evidence).map { number in
            record(
                RecordKey("evidence", "preuve-\(number)"),
                [
                    Evidence.title.write("Relevé d'exemple \(number)"),
                    Evidence.state.write(number > sound(evidence) ? .toValidate : .validated),
                    Evidence.document.write(Ref("documents", "doc-\(number % documents + 1)")),
                    Evidence.effectiveOn.write(today - number % 200),
                ])
        }
    }

    private var meetings: [Record] {
        (1...20).map { number in
            record(
                RecordKey("meetings", "copil-\(number)"),
                [
                    Meeting.type.write(.copil), Meeting.number.write(number), Meeting.title.write("COPIL n° \(number)"),
                    Meeting.day.write(today - 30 * (20 - number) + 10), Meeting.status.write(number == 20 ? .planned : .held),
                ])
        }
    }

    private var decisions: [Record] {
        (1...max(20, documents)).map { number in
            record(
                RecordKey("decisions", "decision-\(number)"),
                [
                    Decision.reference.write("\(number % 19 + 1)-\(number)"), Decision.text.write("Décision d'exemple \(number)"),
                    Decision.meeting.write(Ref("meetings", "copil-\(number % 19 + 1)")),
                    Decision.due.write(today + number % 90 - 30),
                    Decision.progress.write(number % 3 == 0 ? .inProgress : .done),
                    Decision.concerns.write([Ref("documents", "doc-\(number % documents + 1)")]),
                ])
        }
    }

    private var actions: [Record] {
        (1...max(10, documents / 3)).map { number in
            record(
                RecordKey("actions", "action-\(number)"),
                [
                    CorrectiveAction.reference.write("AC-\(number)"), CorrectiveAction.title.write("Action d'exemple \(number)"),
                    CorrectiveAction.state.write(number % 2 == 0 ? .settled : .inProgress),
                    CorrectiveAction.due.write(today + number % 60 - 20),
                    CorrectiveAction.decisions.write([Ref("decisions", "decision-\(number % 20 + 1)")]),
                ])
        }
    }

    private func record(_ key: RecordKey, _ writes: [Write]) -> Record { Record(key, Edit(key, base: nil, writes: writes).mine) }
}
