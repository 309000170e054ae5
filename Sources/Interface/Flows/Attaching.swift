import Domain
import Text

/// Joining a proof to a point: a file, or what was seen on the spot. The one door for whatever joins one.
enum Attaching {
    /// Asks what the proof is, the files dropped or taken back first; the answer comes back as a choice for `attach`.
    static func question(_ item: ChecklistItem, _ service: Ref?, _ context: Context) -> any Screen {
        let dropped =
            deposits(item, service, context).map { deposit in
                let word = deposit.word ?? Phrase(fr: "déposé", en: "dropped")
                return Choice(
                    deposit.ref.record.id, Phrase(fr: "\(deposit.name)  (\(word.french))", en: "\(deposit.name)  (\(word.english))"))
            } + KeptFiles.all(of: depot(item, service), context).map(KeptFiles.choice)
        let file = dropped.isEmpty ? Phrase(fr: "un fichier", en: "a file") : Phrase(fr: "un autre fichier", en: "another file")
        return ChoiceScreen(
            Phrase(fr: "Joindre la preuve", en: "Attach the evidence"),
            dropped + [
                Choice("file", Phrase(fr: "\(file.french), par son chemin", en: "\(file.english), by its path")),
                Choice("on_site", Phrase(fr: "constaté sur place, sans fichier", en: "seen on site, without a file")),
                Choice("link", Phrase(fr: "une adresse internet", en: "a web address")),
            ])
    }

    /// Joins what was chosen to the point it was asked for.
    static func attach<Message>(_ choice: String, _ hold: Hold, _ context: Context) -> [Effect<Message>] {
        guard let item = hold.refs.first else { return [] }
        if let deposit = hold.deposit(Ref(Deposit.kind, choice)) {
            return deposit.obstacle.map { [.say($0.phrase(deposit))] } ?? DepositRows.attach(deposit, to: item, context)
        }
        if let item = context.item(item), let effects: [Effect<Message>] = KeptFiles.attach(choice, to: item, context) { return effects }
        guard let nature = Evidence.Nature(rawValue: choice) else { return [] }
        return [.open(FormScreen(.evidence(item, nature, id: context.makeID()), context))]
    }

    /// Where people put the files of a point, and how many wait there: the path of their own computers alone on a line, where it is known.
    static func place(_ item: ChecklistItem, _ service: Ref?, _ context: Context) -> [Phrase] {
        let folder = depot(item, service).flatMap { context.dossier.record($0.record) }.map(context.dossier.depot) ?? Deposit.root
        let count = deposits(item, service, context).count
        let label =
            count == 0
            ? Phrase(fr: "Où mettre le fichier : ", en: "Where to put the file: ")
            : Phrase(
                fr: "Où mettre le fichier (\(Count.of(count, "arrivé", "arrivés"))) : ", en: "Where to put the file (\(count) arrived): ")
        guard let path = context.paths.windowsPath(folder) else {
            return [Phrase(fr: label.french + folder, en: label.english + folder)]
        }
        return [Phrase(fr: label.french.trimmed, en: label.english.trimmed), Phrase(same: path)]
    }

    /// What lies where the files of a point are put.
    private static func deposits(_ item: ChecklistItem, _ service: Ref?, _ context: Context) -> [Deposit] {
        let owner = depot(item, service)
        return context.facts.surroundings.deposits.filter { deposit in
            !deposit.name.isEmpty && (deposit.folder.isEmpty || context.dossier.service(ofDeposit: deposit) == owner)
        }
    }

    /// The service whose folder takes the files of a point: its own, else that of the person who answers it.
    private static func depot(_ item: ChecklistItem, _ service: Ref?) -> Ref? { item.unit.level == .service ? item.unit.ref : service }
}
