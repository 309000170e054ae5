/// How the arrays and objects of a record merge. What is not declared is `.plain`.
public indirect enum Shape: Sendable, Equatable {
    /// One value, replaced as a whole (scalars, ordered arrays). An undeclared object merges by key;
    /// an undeclared array merges by id only if every element on all three sides has a unique id.
    case plain
    /// An array replaced as a whole, never by id.
    case atomic
    /// An array of scalars without order, stored sorted by UTF-8 bytes.
    case set
    /// An array of objects with `id`, stored sorted by id; members of each element by key.
    case records([String: Shape])
    case object([String: Shape])
}
