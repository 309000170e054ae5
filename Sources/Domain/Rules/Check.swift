import Text

/// A check shown by `verifier`: it lets people save what is incomplete today, and says so. One file each in `Checks/`.
public struct Check: Sendable {
    public enum Severity: String, Wording {
        case error, warning, notice

        public var phrase: Phrase {
            switch self {
            case .error: Phrase(fr: "erreur", en: "error")
            case .warning: Phrase(fr: "attention", en: "warning")
            case .notice: Phrase(fr: "à savoir", en: "notice")
            }
        }

        public var tone: Tone {
            switch self {
            case .error: .bad
            case .warning: .waiting
            case .notice: .neutral
            }
        }
    }

    /// `E12`: stable, what `aide E12` explains.
    public let code: String
    public let severity: Severity
    /// What it is called and advises, where the référentiel has its own word for its engagements.
    private let worded: @Sendable (LevelWords) -> Words
    /// Reasons to wait that say the same of a thing: « À traiter » tells it once.
    private let said: @Sendable (ToDo.Category) -> Bool
    public let find: @Sendable (CheckContext) -> [Hit]

    /// One thing found.
    public struct Hit: Sendable {
        public let ref: Ref
        public let detail: Phrase?

        public init(_ ref: Ref, _ detail: Phrase? = nil) {
            self.ref = ref
            self.detail = detail
        }
    }

    public struct Words: Sendable {
        /// The name of what is found: « en place sans preuve ».
        public let title: Phrase
        /// Why it matters and what to do.
        public let advice: Phrase
    }

    public init(
        _ code: String, _ severity: Severity, _ title: Phrase, advice: Phrase, saidBy said: ToDo.Category...,
        find: @escaping @Sendable (CheckContext) -> [Hit]
    ) {
        self.init(code, severity, words: { _ in Words(title: title, advice: advice) }, saidBy: { said.contains($0) }, find: find)
    }

    init(
        _ code: String, _ severity: Severity, words: @escaping @Sendable (LevelWords) -> Words,
        saidBy said: @escaping @Sendable (ToDo.Category) -> Bool = { _ in false },
        find: @escaping @Sendable (CheckContext) -> [Hit]
    ) {
        self.code = code
        self.severity = severity
        worded = words
        self.said = said
        self.find = find
    }

    func isSaid(_ category: ToDo.Category) -> Bool { said(category) }

    /// As a référentiel says it.
    public func words(_ level: LevelWords) -> Words { worded(level) }
}

/// What a check looks at.
public struct CheckContext: Sendable {
    public let dossier: Dossier
    public let today: Day
    /// The day of the next audit, else today.
    public let auditDay: Day

    public let surroundings: Surroundings

    public init(_ dossier: Dossier, today: Day, surroundings: Surroundings = Surroundings()) {
        self.surroundings = surroundings
        self.dossier = dossier.seen(on: today)
        self.today = today
        auditDay = Cycle(dossier, today: today).reference(today: today)
    }
}
