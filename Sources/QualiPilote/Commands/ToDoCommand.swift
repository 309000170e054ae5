import Domain
import Text

/// `afaire`.
enum ToDoCommand {
    static let all = CommandOption(
        "--tout", "--all",
        phrase: Phrase(
            fr: "aussi ce qui attend les autres (pilotes et correspondants)", en: "what waits for others too (owners and contacts)"))

    static let command = Command(
        "afaire", "todo", "a-faire",
        phrase: Phrase(
            fr: "ce qui attend : dû, en retard, à renouveler, renvoyé", en: "what waits: due, late, to renew, returned"),
        details: Phrase(
            fr:
                "La même liste que « À traiter » dans l'interface : d'un agent, d'un correspondant ou d'un pilote, ce qui est à lui. Se lance aussi par cron, sans terminal : rien sur la sortie quand rien n'attend ; code 0, ou 3 si un fichier est illisible, 5 si le dossier ne peut pas être lu.",
            en:
                "The same list as “To do” in the interface: of an agent, a contact or an owner, what is theirs. Runs from cron too, without a terminal: no output when nothing waits; code 0, or 3 when a file is unreadable, 5 when the folder cannot be read."
        ),
        options: [ListCommand.filter, all], examples: ["qualipilote afaire", "qualipilote afaire --filtre DCL"], json: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let place = try Workplace(invocation)
        let isAll = invocation.parsed.has(all)
        if isAll, !Permission.seesAll(place.duties) {
            throw Failure(
                .invalid, fr: "--tout n'est pas pour les agents : « afaire » dit ce qui vous attend.",
                en: "--all is not for agents: “todo” tells what waits for you.")
        }
        let toDo = isAll ? place.facts.toDo : place.facts.toDo(of: place.person)
        let dropped = Permission.seesAll(place.duties) ? DepositList.entries(place, fields: values) : []
        var entries = dropped + toDo.entries.map { entry($0, toDo, place) }
        if let text = invocation[ListCommand.filter] { entries = try FilterExpression(text).matching(entries, fields: values("", nil, "")) }
        if let people = place.peopleOfAccount, !entries.isEmpty, let someone = people.first {
            invocation.tell(
                fr:
                    "Plusieurs personnes utilisent ce compte : voici ce qui attend tout le monde ; « --moi \(someone.id) » dit ce qui attend l'une d'elles.",
                en:
                    "Several people use this account: this is what waits for everybody; “--me \(someone.id)” tells what waits for one of them."
            )
        }
        Listing(
            [
                Column(fr: "Depuis / pour le", en: "Since / due"), Column(fr: "Quoi", en: "What", flexible: true),
                Column(fr: "Service", en: "Service"), Column(fr: "Relances", en: "Reminders"),
            ], entries
        ).print(invocation)
        return place.reportProblems() ? .ok : .invalid
    }

    private static func entry(_ entry: ToDo.Entry, _ toDo: ToDo, _ place: Workplace) -> ListEntry {
        let (name, periods) = (place.naming.name(entry.ref), entry.periods.told[place.language])
        let service = entry.service.map { place.naming.short($0) } ?? ""
        let category = "\(entry.category)"
        let reminders = place.dossier.reminders(of: entry.ref)
        let said = place.dossier.hasPreparedReminder(of: entry.ref) ? Reminding.waiting : Reminding.phrase(reminders)
        var tree = JSONObject(["ref": .string(entry.ref.text), "category": .string(category.snakeCased)])
        tree["day"] = entry.day.map { .string($0.text) }
        tree["reminders"] = .integer(reminders)
        tree["count"] = entry.count > 1 ? .integer(entry.count) : nil
        tree["periods"] = entry.periods.isEmpty ? nil : .strings(entry.periods.map(\.id))
        tree["service"] = entry.service.map { .string($0.text) }
        return ListEntry(
            tree: tree, computed: JSONObject(["name": .string(name), "urgent": .bool(entry.category.isUrgent)]),
            cells: [entry.day?.shown ?? "", name + (periods.isEmpty ? "" : "  (\(periods))"), service, said?[place.language] ?? ""],
            values: values(service, entry.service, category.snakeCased),
            heading: ListHeading(weight: entry.count) { toDo.counted(entry.category, $0) })
    }

    private static func values(_ name: String, _ service: Ref?, _ category: String) -> [FilterValue] {
        [
            FilterValue("service", Phrase(same: "service"), [name, service?.text ?? ""]),
            FilterValue("category", nil, [category], isWord: true),
        ]
    }
}
