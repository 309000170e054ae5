import Domain
import Text

/// What a command sees around it: where it runs, for whom, when, on which terminal. Tests make their own.
struct World: Sendable {
    var environment: [String: String] = [:]
    /// The current folder, absolute.
    var folder = "/"
    var account = "?"
    /// Why the account's name could not be read: an error number.
    var accountFault: Int32?
    var host = "?"
    /// The user's own folder on this machine: writer slots, drafts, the last dossier opened.
    var stateFolder = "/tmp"
    var schema = Schema.standard
    var now: @Sendable () -> Instant
    /// Seconds to add to UTC at an instant.
    var offset: @Sendable (Instant) -> Int = { _ in 0 }
    /// Columns of the terminal that the standard output is; nil when it is none.
    var columns: Int?
    /// Whether keys can be read and lines be written: both ends are a terminal.
    var hasLines = false
    /// Whether an interface can be drawn: both ends are a terminal that can place its cursor.
    var hasTerminal = false
    var openSession: @Sendable (_ folder: String?, _ invocation: Invocation) throws(Failure) -> ExitCode = {
        folder, invocation throws(Failure) in
        try Session.run(folder: folder, options: invocation.options, world: invocation.world)
    }

    /// A path as the person gave it, from the current folder.
    func path(_ text: String) -> String {
        let home = text == "~" || text.hasPrefix("~/") ? environment["HOME"] : nil
        var path = home.map { $0 + text.dropFirst() } ?? (text.hasPrefix("/") ? text : folder + "/" + text)
        while path.hasSuffix("/.") { path.removeLast(2) }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.replacing("/./", with: "/")
    }

    /// The day on the machine's clock.
    var day: Day { day(now()) }

    func day(_ instant: Instant) -> Day { Day(number: Int((Double(local(instant)) / 86_400).rounded(.down))) }

    /// `12/03/2026 à 14 h 02` on the machine's clock.
    func moment(_ instant: Instant) -> Phrase {
        let seconds = local(instant)
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        let day = Day(number: (seconds - rest) / 86_400).shown
        let (hour, minute) = (rest / 3600, rest / 60 % 60)
        let minutes = Digits.of(minute, count: 2)
        return Phrase(fr: "\(day) à \(hour) h \(minutes)", en: "\(day) at \(Digits.of(hour, count: 2)):\(minutes)")
    }

    /// « hier à 16 h 21 »; nil for a moment of today.
    func otherDay(_ instant: Instant) -> Phrase? {
        let (then, today) = (day(instant), day)
        if then == today { return nil }
        let moment = moment(instant)
        guard then == today - 1 else { return Phrase(fr: "le \(moment.french)", en: "on \(moment.english)") }
        return Phrase(fr: "hier à \(clock(instant, .french))", en: "yesterday at \(clock(instant, .english))")
    }

    /// `14 h 02`.
    func clock(_ instant: Instant, _ language: Language) -> String {
        let minutes = ((local(instant) % 86_400) + 86_400) % 86_400 / 60
        let (hour, minute) = (minutes / 60, minutes % 60)
        let two = Digits.of(minute, count: 2)
        return language == .french ? "\(hour) h \(two)" : "\(hour):\(two)"
    }

    private func local(_ instant: Instant) -> Int { instant.seconds + offset(instant) }
}
