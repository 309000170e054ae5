import Domain
import Text

/// Where a command writes: data on the standard output, messages on the standard error. It takes only text that cannot steer
/// a terminal, and JSON whose writer escapes control characters.
final class Output {
    enum Stream: Sendable { case data, messages }

    /// Takes bytes; false when they could not be written.
    typealias Sink = (Stream, [UInt8]) -> Bool

    private let sink: Sink
    private var pending: [UInt8] = []
    /// False once data could not be written.
    private(set) var isWhole = true
    /// True once what the command did is on disk: that it cannot be told any more changes nothing about it.
    private(set) var isKept = false

    init(_ sink: @escaping Sink) { self.sink = sink }

    func print(_ line: SafeText = .empty) {
        pending.append(contentsOf: line.string.utf8)
        pending.append(0x0A)
        if pending.count > 1 << 16 { flush() }
    }

    /// A table whose writer takes control characters out.
    func print(csv bytes: [UInt8]) { pending += bytes }

    func print(_ json: JSON) { pending += JSONWriter.canonical(json) }

    func tell(_ line: SafeText) {
        flush()
        _ = sink(.messages, Array(line.string.utf8) + [0x0A])
    }

    func keep() { isKept = true }

    func flush() {
        guard !pending.isEmpty else { return }
        if !sink(.data, pending) { isWhole = false }
        pending = []
    }
}
