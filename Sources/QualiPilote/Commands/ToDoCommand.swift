import Domain
import Text

/// `afaire`.
enum ToDoCommand {
    static let command = Command(
        "afaire", "todo", "a-faire",
        phrase: Phrase(
            fr: "ce qui attend : dû, en retard, à renouveler, renvoyé", en: "what waits: due, late, to renew, returned"),
        details: Phrase(
            fr:
                "La même liste que « À traiter » dans l'interface : chaque chose une fois, avec toutes ses raisons, les contrôles de « verifier » compris ; d'un agent ou d'un pilote ce qui est à lui, d'un correspondant ce qui est à son service. Se lance aussi par cron, sans terminal : rien sur la sortie quand rien n'attend ; code 0, ou 3 si un fichier est illisible, 5 si le dossier ne peut pas être lu.",
            en:
                "The same list as “To do” in the interface: each thing once, with all its reasons, the checks of “check” included; of an agent or an owner what is theirs, of a contact what is the service's. Runs from cron too, without a terminal: no output when nothing waits; code 0, or 3 when a file is unreadable, 5 when the folder cannot be read."
        ),
        options: [ListCommand.filter] + OutlookOptions.declared,
        examples: [
            "qualipilote afaire", "qualipilote afaire --filtre DCL",
            Example(
                fr: "qualipilote afaire --horizon 30 --portee par-service", en: "qualipilote todo --horizon 30 --scope by-service"),
        ], json: true, day: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let place = try Workplace(invocation)
        let waiting = WaitingList(try OutlookOptions.outlook(place), place.asking)
        let deposits = Permission.seesAll(place.duties) ? place.facts.surroundings.deposits : []
        let answer: Query.Answer
        do throws(FilterError) {
            answer = try Query(.waiting(waiting.rows, deposits: deposits), filter: invocation[ListCommand.filter] ?? "").answer(
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
        let headings = waiting.headings(of: answer.subjects.compactMap { if case .waiting(let row) = $0 { row } else { nil } })
        answer.listing { subject in
            switch subject {
            case .deposit(let deposit): heading(deposit, place)
            case .waiting(let row): headings[waiting.group(row)].map { ListHeading($0) }
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
