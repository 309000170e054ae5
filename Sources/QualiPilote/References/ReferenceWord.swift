import Text

extension Positional {
    static func reference(required: Bool = true, repeated: Bool = false) -> Positional {
        // several references stand side by side: a name of several words would be told from them by nothing
        Positional(
            Phrase(same: "REF"),
            Phrase(
                fr: "une référence (DOC-ACC-012, 21-03), un point (1.2, 1.2@DCL) ou un nom (« COPIL 21 », une personne, un poste)",
                en: "a reference (DOC-ACC-012, 21-03), an item (1.2, 1.2@DCL) or a name (“COPIL 21”, a person, a post)"),
            required: required, repeated: repeated, isName: !repeated)
    }
}
