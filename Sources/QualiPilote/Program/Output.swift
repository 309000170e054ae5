import Domain
import Glibc
import Text

/// Where a command writes: data on the standard output, messages on the standard error. It takes only text that cannot steer
/// a terminal, and JSON in which nothing hides.
final class Output {
    enum Stream: Sendable { case data, messages }

    /// Takes bytes; 0, or the errno of what could not be written.
    typealias Sink = (Stream, [UInt8]) -> Int32

    private let sink: Sink
    private var pending: [UInt8] = []
    /// Why the data end before their end; 0 while they are whole. Nothing follows what could not be written.
    private var problem: Int32 = 0
    /// Something was stored: whatever cannot be told of it, it is.
    var hasStored = false

    init(_ sink: @escaping Sink) { self.sink = sink }

    func print(_ line: SafeText = .empty) {
        pending.append(contentsOf: line.string.utf8)
        pending.append(0x0A)
        if pending.count > 1 << 16 { flush() }
    }

    /// A table whose writer takes control characters out.
    func print(csv bytes: [UInt8]) { pending += bytes }

    func print(_ json: JSON) { pending += HiddenMarks.escaped(json: JSONWriter.canonical(json)) }

    /// A message that cannot be told changes nothing of what was done.
    func tell(_ line: SafeText) {
        flush()
        _ = sink(.messages, Array(line.string.utf8) + [0x0A])
    }

    func flush() {
        if !pending.isEmpty, problem == 0 { problem = sink(.data, pending) }
        pending = []
    }

    /// Why the data are not whole. Nil where who reads them had enough, as `head` has.
    var cut: Phrase? {
        guard problem != 0, problem != EPIPE else { return nil }
        let reason = SystemReason.phrase(problem)
        return hasStored
            ? Phrase(
                fr: "C'est enregistré, mais la sortie s'arrête avant la fin (\(reason.french)).",
                en: "It is saved, but the output ends before its end (\(reason.english)).")
            : Phrase(
                fr: "La sortie s'arrête avant la fin (\(reason.french)) : ce qui est sorti n'est pas complet.",
                en: "The output ends before its end (\(reason.english)): what came out is not complete.")
    }
}
