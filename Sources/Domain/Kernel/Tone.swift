/// How a state sits with its reader. Screens turn it into a glyph, a letter and a tint; the word always stands beside it.
public enum Tone: Sendable, Hashable {
    case neutral, good, working, waiting, bad, muted
}
