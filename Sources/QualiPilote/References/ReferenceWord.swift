import Text

extension Positional {
    static func reference(required: Bool = true, repeated: Bool = false) -> Positional {
        Positional(
            Phrase(same: "REF"),
            Phrase(
                fr: "un identifiant, une référence (DOC-ACC-012, 21-03), un point (1.2, 1.2@DCL)",
                en: "an id, a reference (DOC-ACC-012, 21-03), an item (1.2, 1.2@DCL)"), required: required, repeated: repeated)
    }
}
