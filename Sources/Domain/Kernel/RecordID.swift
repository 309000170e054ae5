/// Ids of records and nested things: `[0-9a-z-]{1,64}`. A file name is made of nothing else, never of a title.
public enum RecordID {
    public static func isWellFormed(_ text: some StringProtocol) -> Bool { isWellFormed(bytes: text.utf8) }

    static func isWellFormed(bytes: some Collection<UInt8>) -> Bool {
        (1...64).contains(bytes.count) && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
