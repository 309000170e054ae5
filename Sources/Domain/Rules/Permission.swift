import Text

/// Who may do what: one table. It guards against mistakes; the folder's permissions are the real protection.
public enum Permission {
    public static func reach(_ role: Person.Role, _ deed: Deed) -> Reach {
        switch role {
        case .qualityOfficer: .any
        case .commitmentOwner: row(deed).owner
        case .serviceContact: row(deed).contact
        case .agent: row(deed).agent
        case .reader: []
        }
    }

    private static func row(_ deed: Deed) -> (owner: Reach, contact: Reach, agent: Reach) {
        switch deed {
        case .comment: (.any, .any, .own)
        case .answer: ([.engagement, .own], [.service, .own], .own)
        case .arrange, .validate, .remind: (.engagement, .service, [])
        case .followUp: (.own, .own, .own)
        case .keepRecords: ([.engagement, .service], .service, [])
        case .judge, .organise: ([], [], [])
        case .decide: (.meeting, .meeting, [])
        case .staff: ([], .service, [])
        case .remove: (.made, .made, .made)
        }
    }
}

extension Permission {
    /// What stands under the table.
    public static func notes(_ level: LevelWords) -> [Phrase] {
        [linked(level)] + others
    }

    private static func linked(_ level: LevelWords) -> Phrase {
        let which = level.isFeminine ? "à laquelle" : "auquel"
        return Phrase(
            fr:
                "Une fiche relève \(level.ofThis.french) \(which) elle est liée, et du service qu'elle nomme ; sans lien ni service, elle relève du service de la personne qui l'a créée.",
            en:
                "A record belongs to the \(level.one.english) it is linked to, and to the service it names; with neither, to the service of whoever made it."
        )
    }

    private static let others = [
        Phrase(
            fr: "Pendant une absence, le suppléant d'un poste a les droits de son titulaire.",
            en: "During an absence the deputy of a post has the rights of its holder."),
        Phrase(
            fr: "Une personne sans rôle, ou un compte qui n'est celui de personne, peut tout.",
            en: "A person without a role, or an account that is nobody's, may do everything."),
    ]

    /// Who made a record, and on what day; nil where the journal does not tell.
    public struct Origin: Sendable, Equatable {
        public let person: RecordKey?
        public let day: Day

        public init(person: RecordKey?, day: Day) {
            self.person = person
            self.day = day
        }
    }

    public typealias Origins = (RecordKey) -> Origin?

    /// Why a person may not make a change; nil when nothing stands against it, as for somebody the dossier does not know or gives no
    /// role. `origins` reads the journal; without it what only the journal tells is taken as in the person's favour, and asked again
    /// where the act is stored.
    public static func refusal(
        of change: Change, by person: RecordKey?, in dossier: Dossier, on day: Day, origins: Origins? = nil
    ) -> Phrase? {
        refusal(of: change, by: person.flatMap { Duties($0, in: dossier, on: day) }, in: dossier, on: day, origins: origins)
    }

    /// `known`: what people answer for, where that is kept.
    public static func refusal(
        of change: Change, by duties: Duties?, in dossier: Dossier, on day: Day, origins: Origins? = nil,
        known: ((RecordKey) -> Duties?)? = nil
    ) -> Phrase? {
        if let refusal = Officers.refusal(of: change, in: dossier) { return refusal }
        guard let duties, !duties.isFree else { return nil }
        let scopes = Scopes(dossier: dossier, day: day, change: change, origins: origins, known: known)
        let refused = DeedReader(dossier: dossier).deeds(of: change).first { !scopes.permits(duties, $0) }
        return refused.map { told(WhoMay(scopes, $0).phrase, to: duties) }
    }

    /// Whether it has to be asked who is référent qualité before a change: it gives the first role of the dossier.
    public static func asksForOfficer(_ change: Change, in dossier: Dossier) -> Bool { Officers.givesFirstRole(change, in: dossier) }

    /// The same asked before there is a change, of points or records; of none: whether there is anything the person may do it to. A form
    /// is not opened to be refused at its end.
    public static func refusal(of deed: Deed, on refs: [Ref], by duties: Duties?, in dossier: Dossier, on day: Day) -> Phrase? {
        if refs.isEmpty { return refusal(of: [deed], on: nil, by: duties, in: dossier, on: day) }
        return refs.lazy.compactMap { refusal(of: [deed], on: $0, by: duties, in: dossier, on: day) }.first
    }

    /// The same of one thing to which any of several deeds would do; one that the dossier does not know yet is about to be made.
    /// `known`: what people answer for, where that is kept.
    public static func refusal(
        of deeds: [Deed], on ref: Ref?, by duties: Duties?, in dossier: Dossier, on day: Day, known: ((RecordKey) -> Duties?)? = nil
    ) -> Phrase? {
        guard let duties, !duties.isFree else { return nil }
        let scopes = Scopes(dossier: dossier, day: day, change: nil, origins: nil, known: known)
        let found: DeedReader.Found
        if let ref {
            found = DeedReader(dossier: dossier).found(deeds, on: ref)
            if scopes.permits(duties, found) { return nil }
        } else {
            found = DeedReader.Found(deeds)
            if duties.hats.contains(where: { hat in deeds.contains { !reach(hat.role, $0).isEmpty } }) { return nil }
        }
        return told(WhoMay(scopes, found).phrase, to: duties)
    }

    /// Who may; somebody who reads is told that they do.
    private static func told(_ whoMay: Phrase, to duties: Duties) -> Phrase {
        guard duties.hats.allSatisfy({ $0.role == .reader }) else { return whoMay }
        return Phrase(fr: "\(whoMay.french) Vous êtes en lecture.", en: "\(whoMay.english) You are a reader.")
    }

    /// Whether a deed may be done, asked of many things without a word to say of any.
    static func asking(_ deed: Deed, by duties: Duties?, in dossier: Dossier, on day: Day) -> (Ref) -> Bool {
        guard let duties, !duties.isFree else { return { _ in true } }
        let scopes = Scopes(dossier: dossier, day: day, change: nil, origins: nil)
        let reader = DeedReader(dossier: dossier)
        return { scopes.permits(duties, reader.found([deed], on: $0)) }
    }
}
