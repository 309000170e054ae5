import Domain
import Text

extension ListSource {
    /// One line per item and unit of the retained engagements.
    static let items = inDossier(
        "points", "items", "point", "item", "points-de-controle", "point-de-controle", "checkpoints",
        title: Phrase(fr: "Points de contrôle", en: "Items")
    ) { place in
        Listing(
            [
                Column(fr: "Réf.", en: "Ref."), Column(fr: "Unité", en: "Unit"), Column(fr: "État", en: "State"),
                Column(fr: "Échéance", en: "Due"),
                Column(fr: "Point de contrôle", en: "Item", flexible: true), Column(fr: "Périodes", en: "Periods"),
            ], place.dossier.items.map { ItemLine(place, $0).entry })
    }
}
