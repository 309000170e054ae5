import Domain
import Text

extension ListSource {
    /// Meetings of type COPIL, the newest first.
    static let copils = inDossier("copil", "copils", title: Phrase(same: "COPIL")) { place in
        guard let kind = place.dossier.schema["meetings"] else { return Listing([], []) }
        return RecordList(place, kind).listing { $0[Meeting.type].isCopil }
    }
}
