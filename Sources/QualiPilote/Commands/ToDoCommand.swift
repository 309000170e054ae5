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
        options: [ListCommand.filter, all], examples: ["qualipilote afaire", "qualipilote afaire --filtre DCL"], json: true, day: true,
        run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let place = try Workplace(invocation)
        let isAll = invocation.parsed.has(all)
        if isAll, !Permission.seesAll(place.duties) {
            throw Failure(
                .invalid, fr: "--tout n'est pas pour les agents : « afaire » dit ce qui vous attend.",
                en: "--all is not for agents: “todo” tells what waits for you.")
        }
        let toDo = isAll ? place.facts.toDo : place.facts.toDo(of: place.person)
        let deposits = Permission.seesAll(place.duties) ? place.facts.surroundings.deposits : []
        let answer: Query.Answer
        do throws(FilterError) {
            answer = try Query(.waiting(toDo.entries, deposits: deposits), filter: invocation[ListCommand.filter] ?? "").answer(
                place.asking)
        } catch {
            throw Failure(.usage, error.phrase)
        }
        if let people = place.peopleOfAccount, !answer.subjects.isEmpty, let someone = people.first {
            invocation.tell(
                fr:
                    "Plusieurs personnes utilisent ce compte : voici ce qui attend tout le monde ; « --moi \(someone.id) » dit ce qui attend l'une d'elles.",
                en:
                    "Several people use this account: this is what waits for everybody; “--me \(someone.id)” tells what waits for one of them."
            )
        }
        answer.listing { subject in
            switch subject {
            case .deposit(let deposit): heading(deposit, place)
            case .waiting(let entry): ListHeading(weight: entry.count) { toDo.counted(entry.category, $0) }
            default: nil
            }
        }.print(invocation)
        return place.reportProblems() ? .ok : .invalid
    }

    private static func heading(_ deposit: Deposit, _ place: Workplace) -> ListHeading {
        let name = place.dossier.service(ofDeposit: deposit).map { place.naming.short($0) } ?? deposit.folder
        return ListHeading { Deposit.heading($0, by: name) }
    }
}
