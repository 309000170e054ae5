extension Character {
    /// A C0 or C1 control character.
    var isControl: Bool {
        unicodeScalars.allSatisfy { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    }
}
