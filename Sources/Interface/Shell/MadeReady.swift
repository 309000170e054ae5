/// What the next key will need, made a little at a time while nobody waits.
public protocol MadeReady: AnyObject, Sendable {
    /// Nothing is left to make.
    var isReady: Bool { get }
    /// Makes some of it: a few milliseconds of work.
    func makeReady()
}
