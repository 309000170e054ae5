import Text

/// Who answers a checklist: the département as a whole, a site, or a service.
public enum Unit: Hashable, Sendable {
    case department
    case site(String)
    case service(String)

    /// Reads `department`, `sites/<id>`, `services/<id>`.
    public init?(_ text: String) {
        if text == "department" {
            self = .department
            return
        }
        guard let ref = Ref(text), ref.nested == nil else { return nil }
        switch ref.kind {
        case Site.name: self = .site(ref.record.id)
        case Service.name: self = .service(ref.record.id)
        default: return nil
        }
    }

    public var text: String {
        switch self {
        case .department: "department"
        case .site(let id): "sites/\(id)"
        case .service(let id): "services/\(id)"
        }
    }

    public var level: Level {
        switch self {
        case .department: .department
        case .site: .site
        case .service: .service
        }
    }

    /// A site that joins after a day: its points are counted apart until then.
    public func isApart(in dossier: Dossier, on day: Day) -> Bool {
        guard case .site(let id) = self else { return false }
        return dossier.record(RecordKey(Site.name, id)).flatMap { $0[Site.entryOn] }.map { day < $0 } ?? false
    }

    /// When a site joined or a service was created; nil where that is not said.
    public func since(in dossier: Dossier) -> Day? {
        switch self {
        case .department: nil
        case .site(let id): dossier.record(RecordKey(Site.name, id)).flatMap { $0[Site.entryOn] }
        case .service(let id): dossier.record(RecordKey(Service.name, id)).flatMap { $0[Service.from] }
        }
    }

    /// The record of the site or service.
    public var ref: Ref? { self == .department ? nil : Ref(text) }

    /// « Département », a site's name, a service's acronym.
    public func phrase(in dossier: Dossier) -> Phrase {
        switch self {
        case .department: return Phrase(fr: "Département", en: "Department")
        case .site(let id): return Phrase(same: dossier.record(RecordKey(Site.name, id)).map { $0[Site.title] } ?? id)
        case .service(let id): return Phrase(same: dossier.record(RecordKey(Service.name, id)).map { $0[Service.reference] } ?? id)
        }
    }
}
