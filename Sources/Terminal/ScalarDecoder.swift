/// Puts together the bytes of UTF-8 beyond ASCII. Bytes that are no UTF-8 are dropped.
struct ScalarDecoder: Sendable {
    private var bytes: [UInt8] = []

    mutating func reset() { bytes.removeAll(keepingCapacity: true) }

    /// The scalar that this byte completes.
    mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
        if byte >= 0xC0 { reset() }
        if bytes.isEmpty, byte < 0xC2 || byte > 0xF4 { return nil }
        bytes.append(byte)
        if bytes.count < Self.length(bytes[0]) { return nil }
        defer { reset() }
        return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    }

    private static func length(_ lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
