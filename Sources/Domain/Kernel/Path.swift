/// The place of a value inside a record: object keys, and ids of elements of a `records` array (`items/#1-2/progress`).
public struct Path: Hashable, Sendable {
    public enum Step: Hashable, Sendable {
        case key(String)
        /// The element of an array of objects whose `id` is this.
        case element(String)
    }

    public var steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps }
    public init(_ key: String) { steps = [.key(key)] }

    /// Reads `items/#1-2/progress`; keys hold no slash and do not begin with `#`.
    public init(text: String) {
        steps = text.split(separator: "/").map { part in
            part.hasPrefix("#") ? .element(String(part.dropFirst())) : .key(String(part))
        }
    }

    public var text: String {
        steps.map { step in
            switch step {
            case .key(let key): key
            case .element(let id): "#" + id
            }
        }.joined(separator: "/")
    }

    public func key(_ key: String) -> Path { Path(steps + [.key(key)]) }
    public func element(_ id: String) -> Path { Path(steps + [.element(id)]) }
    public func appending(_ path: Path) -> Path { Path(steps + path.steps) }
}
