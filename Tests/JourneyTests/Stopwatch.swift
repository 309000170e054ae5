import Foundation

/// How long the steps of a journey took, printed as the journey ends: what people wait for, keys included.
final class Stopwatch {
    private let name: String
    private var last = ContinuousClock.now
    private var laps: [String] = []

    init(_ name: String) { self.name = name }

    deinit { print("\(name): \(laps.joined(separator: ", "))") }

    /// Ends a step, which is called so.
    func lap(_ step: String) {
        let now = ContinuousClock.now
        let milliseconds = (now - last) / .milliseconds(1)
        laps.append("\(step) \(Int(milliseconds)) ms")
        last = now
    }
}
