/// Something people do, that is disturbed while it is done.
struct Operation: Sendable {
    let name: String
    /// Anne's own, but for the ones that begin where somebody else was interrupted.
    var account = Account.anne
    let words: [String]
    /// What Anne did before, undisturbed.
    var before: [[String]] = []
    /// What a reader is asked afterwards: as before the act, or as after it, nothing else.
    let reader: [String]
    /// What the next account does; the dossier then holds no trace of an interruption.
    var next = ["cocher", "3.1@Préfecture"]
    /// A list without what could not be read, which is said with code 3, is not wrong.
    var mayBePartial = false
    /// Whoever was interrupted before the operation, and where: `import:renameat:KILL:3`.
    var interrupted: Fault?

    var nextAccount: Account { account.user == Account.anne.user ? .marc : .anne }

    /// « @ » is the folder of the trial.
    static let all = [
        Operation(name: "tick", words: ["cocher", "2.2@DCL"], reader: ["lister", "points", "--json"]),
        Operation(
            name: "import", words: ["importer", "@/six.csv", "--liste", "documents"], reader: ["lister", "documents", "--json"]),
        Operation(
            name: "attach", words: ["cocher", "2.3@DCL", "--preuve", "@/photo.jpg"], reader: ["lister", "points", "--json"]),
        Operation(name: "undo", words: ["annuler"], reader: ["lister", "points", "--json"]),
        Operation(
            name: "undo-import", words: ["annuler"], before: [["importer", "@/six.csv", "--liste", "documents"]],
            reader: ["lister", "documents", "--json"]),
        Operation(
            name: "recovery", account: .marc, words: ["reparer"], reader: ["lister", "documents", "--json"],
            interrupted: Fault("import", "renameat", .kill, 3)),
        Operation(
            name: "new", words: ["nouveau", "@/share/autre", "--referentiel", "qual-e-pref-2019", "--site", "Préfecture"],
            reader: ["-d", "@/share/autre", "lister", "points", "--json"],
            next: ["nouveau", "@/share/autre", "--referentiel", "qual-e-pref-2019", "--site", "Sous-préfecture"]),
        Operation(
            name: "export", words: ["exporter", "documents"], reader: ["lister", "documents", "--json"],
            next: ["exporter", "documents"], mayBePartial: true),
        Operation(name: "remind", words: ["relances", "--tout"], reader: ["lister", "actions", "--json"]),
        // the messages of the morning stand already
        Operation(
            name: "remind-again", words: ["relances", "--tout"],
            before: [["relances", "--tout"], ["importer", "@/more.csv", "--liste", "actions"]],
            reader: ["lister", "actions", "--json"]),
    ]
}
