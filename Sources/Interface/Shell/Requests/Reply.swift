/// How an answer becomes a message of the layer that asked, whose type it hides; dropped when that layer is closed.
public struct Reply<Value: Sendable>: Sendable {
    public let layer: Int
    public let message: @Sendable (Value) -> any Sendable

    public init(_ layer: Int, _ message: @escaping @Sendable (Value) -> any Sendable) {
        self.layer = layer
        self.message = message
    }
}
