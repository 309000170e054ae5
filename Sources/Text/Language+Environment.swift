extension Language {
    /// The language asked for by `LC_ALL`, else `LC_MESSAGES`, else `LANG`. No locale, C and POSIX mean French.
    public static func detect(environment: [String: String]) -> Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let name = locale.prefix { $0 != "." && $0 != "@" }.lowercased()
        return ["", "c", "posix"].contains(name) || name.hasPrefix("fr") ? .french : .english
    }
}
