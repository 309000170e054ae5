import Synchronization

/// What was made of an input the last time: for the same input it is not made again.
final class Memo<Input: Equatable & Sendable, Output: Sendable>: Sendable {
    private final class Entry: Sendable {
        let input: Input
        let output: Output

        init(_ input: Input, _ output: Output) { (self.input, self.output) = (input, output) }
    }

    private let last = Mutex<Entry?>(nil)

    func of(_ input: Input, make: () -> Output) -> Output {
        last.withLock { last in
            if let last, last.input == input { return last.output }
            let entry = Entry(input, make())
            last = entry
            return entry.output
        }
    }
}
