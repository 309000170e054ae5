import Testing

/// What takes a terminal, one test after the other: a process has one guard of its modes, and one TERM.
@Suite(.serialized) struct OnTerminal {}
