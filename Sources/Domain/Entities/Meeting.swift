import Text

/// A meeting of the quality approach: COPIL, working group, users' committee.
public enum Meeting: Entity {
    public enum MeetingType: String, Wording {
        case copil
        case extendedCopil = "extended_copil"
        case workingGroup = "working_group"
        case usersCommittee = "users_committee"

        public var phrase: Phrase {
            switch self {
            case .copil: Phrase(fr: "COPIL", en: "COPIL")
            case .extendedCopil: Phrase(fr: "COPIL élargi", en: "extended COPIL")
            case .workingGroup: Phrase(fr: "groupe de travail", en: "working group")
            case .usersCommittee: Phrase(fr: "comité local des usagers", en: "local users' committee")
            }
        }

        public var isCopil: Bool { self == .copil || self == .extendedCopil }
    }

    public enum Status: String, Wording {
        case planned, held, cancelled

        public var tone: Tone {
            switch self {
            case .planned: .neutral
            case .held: .good
            case .cancelled: .muted
            }
        }

        public var phrase: Phrase {
            switch self {
            case .planned: Phrase(fr: "prévue", en: "planned")
            case .held: Phrase(fr: "tenue", en: "held")
            case .cancelled: Phrase(fr: "annulée", en: "cancelled")
            }
        }
    }

    public enum MinutesState: String, Wording {
        case draft, approved

        public var phrase: Phrase {
            switch self {
            case .draft: Phrase(fr: "projet", en: "draft")
            case .approved: Phrase(fr: "validé", en: "approved")
            }
        }
    }

    public static let type = Field.choice("type", fr: "Type", en: "Type", standard: MeetingType.copil)
    public static let number = Field.integer("number", fr: "Numéro", en: "Number", in: 1...9999)
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let day = Field.day(
        "day", fr: "Date", en: "Date", required: true, plausible: Plausible(pastWhen: .init("status", Status.held.rawValue)))
    public static let time = Field.clock("time", fr: "Heure", en: "Time")
    public static let place = Field.line("place", fr: "Lieu", en: "Place")
    public static let status = Field.choice("status", fr: "Situation", en: "Status", standard: Status.planned)
    public static let opened = Field.clock("opened", fr: "Ouverte à", en: "Opened at")
    public static let closed = Field.clock(
        "closed", fr: "Levée à", en: "Closed at", plausible: Plausible(notBefore: "opened", pastOn: "day"))
    public static let chair = Field.link("chair", to: "posts", fr: "Présidence", en: "Chair")
    public static let secretary = Field.link("secretary", to: "posts", fr: "Secrétariat", en: "Secretary")
    public static let committee = Field.link("committee", to: "committees", fr: "Comité", en: "Committee")
    public static let summary = Field.paragraph("summary", fr: "Résumé", en: "Summary")
    public static let minutesState = Field.choice("minutes_state", fr: "Relevé", en: "Minutes", standard: MinutesState.draft)
    public static let minutesApprovedOn = Field.day(
        "minutes_approved_on", fr: "Relevé validé le", en: "Minutes approved on", aim: .back, plausible: .notBefore("day"))
    public static let agenda = Field.records("agenda", of: AgendaPoint.fields, fr: "Ordre du jour", en: "Agenda")
    public static let attendance = Field.records("attendance", of: Attendance.fields, fr: "Présence", en: "Attendance")

    public static let kind = Kind(
        "meetings", singular: Phrase(fr: "réunion", en: "meeting"), plural: Phrase(fr: "COPIL et réunions", en: "COPIL and meetings"),
        aliases: ["reunions", "reunion", "meeting"],
        fields: [
            type.spec, number.spec, title.spec, day.spec, time.spec, place.spec, status.spec, chair.spec, secretary.spec, committee.spec,
            opened.spec, closed.spec, summary.spec, minutesState.spec, minutesApprovedOn.spec, agenda.spec, attendance.spec,
        ],
        title: "title", status: "status", verbs: [Status.cancelled.rawValue: .cancel], columns: ["day", "title", "status", "place"],
        order: ["day"], newestFirst: true,
        purpose: Phrase(
            fr: "Les COPIL et les autres réunions : ordre du jour, présents, décisions.",
            en: "The COPIL and other meetings: agenda, attendance, decisions."),
        deed: .decide, numbered: { $0[type].isCopil ? ($0[number]).map { Phrase(fr: "COPIL n° \($0)", en: "COPIL no. \($0)") } : nil },
        start: proposed)
}

extension Meeting {
    /// The next COPIL, numbered and named after the last one.
    fileprivate static let proposed: @Sendable (Dossier, Day) -> [Write] = { dossier, _ in
        let copils = dossier.records(kind.name).filter { $0[type].isCopil && $0[number] != nil }
        guard let last = copils.max(by: { ($0[number] ?? 0) < ($1[number] ?? 0) }), let count = last[number] else { return [] }
        let words = last[title].replacing("\(count)", with: "\(count + 1)")
        return [type.write(.copil), number.write(count + 1)] + (words == last[title] ? [] : [title.write(words)])
    }
}

/// A subject of a meeting.
public enum AgendaPoint {
    public static let rank = Field.integer(
        "rank", fr: "Rang", en: "Rank", help: Phrase(fr: "vide : à la fin", en: "empty: at the end"))
    public static let title = Field.line("title", fr: "Sujet", en: "Subject", required: true)
    public static let service = Field.link("service", to: "services", fr: "Service", en: "Service")
    public static let subjects = Field.links("subjects", fr: "Concerne", en: "Concerns")
    public static let minutes = Field.integer("minutes", fr: "Minutes", en: "Minutes", in: 0...600)
    public static let note = Field.paragraph("note", fr: "Note", en: "Note")
    public static let fields = [title.spec, service.spec, subjects.spec, minutes.spec, note.spec, rank.spec]
}

/// Who was there, by post.
public enum Attendance {
    public enum Presence: String, Wording {
        case present, excused, represented, remote, partial

        public var phrase: Phrase {
            switch self {
            case .present: Phrase(fr: "présent", en: "present")
            case .excused: Phrase(fr: "excusé", en: "excused")
            case .represented: Phrase(fr: "représenté", en: "represented")
            case .remote: Phrase(fr: "en visioconférence", en: "remote")
            case .partial: Phrase(fr: "présent en partie", en: "present in part")
            }
        }
    }

    public static let post = Field.link("post", to: "posts", fr: "Poste", en: "Post")
    public static let body = Field.line("body", fr: "Organisme", en: "Body")
    public static let presence = Field.choice("presence", fr: "Présence", en: "Presence", standard: Presence.present)
    public static let representedBy = Field.line("represented_by", fr: "Représenté par", en: "Represented by")
    public static let fields = [post.spec, body.spec, presence.spec, representedBy.spec]
}
