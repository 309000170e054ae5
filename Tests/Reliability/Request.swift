import Glibc

/// What was asked on the command line.
struct Request: Sendable {
    static let usage = """
        usage: Reliability --program FILE [--seed N] [--count N | --seconds N] [--operation NAME,NAME] [--case CASE] [--jobs N]
                           [--mask OCTAL] [--keep]
        Disturbs each operation of the program at each system call, kills it there, lets eight accounts write at once, and looks
        at what is on disk, at what the next account sees and does, and at the journal. Without --count or --seconds: everything.
          --operation tick, import, attach, undo, undo-import, recovery, new, export, remind, remind-again, writers
          --case      one disturbance, as a failure names it: import:renameat:KILL:3, tick:openat:EIO:57+ (+ = from then on)
          --mask      the accounts' creation mask; else drawn for each run from 002, 022, 027, 077
          --keep      leaves the folder of each failure
        Ends with 0 when nothing is wrong, 1 when something is, 2 when it cannot work here.
        """

    var program = ""
    var seed = UInt64.random(in: 1...999_999)
    var count: Int?
    var seconds: Double?
    var operations: Set<String> = []
    var fault: Fault?
    var jobs = 2
    var mask: mode_t?
    var keeps = false

    init(_ arguments: [String]) throws(Unable) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--keep" {
                keeps = true
                continue
            }
            guard let value = rest.popFirst() else { throw Unable("\(name)?\n\(Self.usage)") }
            try set(name, value)
        }
        if program.isEmpty { throw Unable(Self.usage) }
    }

    private mutating func set(_ name: String, _ value: String) throws(Unable) {
        switch (name, Int(value)) {
        case ("--program", _): program = value
        case ("--seed", let number?): seed = UInt64(max(number, 0))
        case ("--count", let number?): count = number
        case ("--seconds", let number?): seconds = Double(number)
        case ("--jobs", let number?): jobs = max(1, number)
        case ("--mask", _?): mask = mode_t(value, radix: 8)
        case ("--operation", _): operations = Set(value.split(separator: ",").map(String.init))
        case ("--case", _):
            guard let fault = Fault(value) else { throw Unable("\(value) is no case\n\(Self.usage)") }
            self.fault = fault
            operations = [fault.operation]
        default: throw Unable("\(name) \(value)?\n\(Self.usage)")
        }
    }
}
