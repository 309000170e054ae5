import Synchronization

/// What was made of an input the last time: for the same input it is not made again.
final class Memo<Input: Equatable & Sendable, Output: Sendable>: Sendable {
    private let last = Mutex<(input: Input, output: Output)?>(nil)

    func of(_ input: Input, make: () -> Output) -> Output {
        last.withLock { last in
            if let last, last.input == input { return last.output }
            let output = make()
            last = (input, output)
            return output
        }
    }
}
