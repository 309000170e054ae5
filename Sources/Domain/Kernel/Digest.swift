internal import Crypto

/// SHA-256 of bytes, as the text that files hold.
public enum Digest {
    /// 64 lower-case hexadecimal digits.
    public static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: sum(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// 16 characters `a–z2–7` (80 bits): the derived part of an id that two offline copies must agree on.
    public static func short(_ text: String) -> String {
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        let sum = sum(text.utf8)
        let characters = (0..<16).map { place -> UInt8 in
            let bit = place * 5
            let pair = UInt16(sum[bit / 8]) << 8 | UInt16(sum[bit / 8 + 1])
            return digits[Int(pair >> UInt16(11 - bit % 8) & 31)]
        }
        return String(decoding: characters, as: UTF8.self)
    }

    private static func sum(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        Array(SHA256.hash(data: Array(bytes)))
    }
}
