/// The interface on a dossier, or the welcome screen when there is none.
enum Session {
    static func run(folder: String?, options: GlobalOptions) -> ExitCode { .ok }
}
