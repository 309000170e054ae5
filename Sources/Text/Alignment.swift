/// The edge that text keeps to in a column.
public enum Alignment: Sendable {
    case leading
    case trailing
}
