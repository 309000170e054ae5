import Text

/// A screen's table of keys as its layer keeps it, with what the footer says.
struct KeyTable<S: Screen>: Sendable {
    let mode: Int
    let bindings: [Binding<S.Command>]
    /// What the footer says of some of them.
    let footer: [FooterHint]
    let namesEscape: Bool

    init(_ screen: S) {
        mode = screen.mode
        bindings = screen.bindings
        footer = bindings.enumerated().filter { $1.footer }.map { FooterHint(row: $0, phrase: KeyName.hint($1.keys, $1.phrase)) }
        namesEscape = bindings.contains { $0.footer && $0.keys.contains(.escape) }
    }
}

/// A row of a table of keys, as the footer says it.
struct FooterHint: Sendable {
    let row: Int
    let phrase: Phrase
}
