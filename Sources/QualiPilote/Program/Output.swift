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
    /// False once something could not be written.
    private(set) var isWhole = true

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
        if !sink(.messages, Array(line.string.utf8) + [0x0A]) { isWhole = false }
    }

    func flush() {
        guard !pending.isEmpty else { return }
        if !sink(.data, pending) { isWhole = false }
        pending = []
    }
}
