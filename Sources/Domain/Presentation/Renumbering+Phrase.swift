import Text

extension Renumbering.Moved {
    /// « 22-01 vient d'être prise par « … » : votre fiche porte 22-02. »; `who` took it, where that is known.
    public func phrase(in dossier: Dossier, _ language: Language, who: String? = nil) -> Phrase {
        let title = dossier.record(taken).map { Naming(dossier, language).title($0) } ?? ""
        let by = who.map { " (\($0))" } ?? ""
        return Phrase(
            fr: "\(from) vient d'être prise par « \(title) »\(by) : votre fiche porte \(to).",
            en: "\(from) was just taken by “\(title)”\(by): your record bears \(to).")
    }
}
