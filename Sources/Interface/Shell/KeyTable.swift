import Text

/// A screen's table of keys as its layer keeps it, with what the footer says.
struct KeyTable<S: Screen>: Sendable {
    let mode: Int
    let bindings: [Binding<S.Command>]
    /// What the footer says of some of them.
    let footer: [FooterHint<S.Command>]
    let namesEscape: Bool

    init(_ screen: S) {
        mode = screen.mode
        bindings = screen.bindings
        footer = bindings.filter(\.footer).map { FooterHint(command: $0.command, hint: KeyHint($0.keys, $0.phrase)) }
        namesEscape = bindings.contains { $0.footer && $0.keys.contains(.escape) }
    }
}

/// A row of a table of keys, as the footer says it.
struct FooterHint<Command: Hashable & Sendable>: Sendable {
    let command: Command
    let hint: KeyHint
}
