import Domain
import Text

/// A message as mail programs open it, ready to be sent (RFC 5322, with RFC 2047 words in its headers): `X-Unsent` makes Outlook
/// show it as a draft.
public enum Email {
    public static func message(to address: String?, subject: String, body: String) -> [UInt8] {
        let subject = SafeText(subject).string
        let headers =
            (address.flatMap(safe).map { ["To: \($0)"] } ?? []) + [
                "Subject: " + encoded(subject), "X-Unsent: 1", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
            ]
        return Array((headers + [""]).joined(separator: "\n").replacing("\n", with: "\r\n").utf8) + [0x0D, 0x0A] + text(body)
    }

    /// Lines as Windows ends them; nothing in them hides, or steers the terminal of who looks at the file.
    public static func text(_ body: String) -> [UInt8] { Array(SafeText.lines(body).map(\.string).joined(separator: "\r\n").utf8) }

    /// Whether a message can be sent to it.
    public static func isAddress(_ text: String) -> Bool { EmailReader.isAddress(text) }

    /// Nil for what is no address.
    private static func safe(_ address: String) -> String? { isAddress(address) ? address : nil }

    /// `=?UTF-8?Q?…?=`, in words of at most 75 characters that never cut a letter.
    static func encoded(_ text: String) -> String {
        var words: [String] = []
        var word = ""
        for character in text {
            let bytes = String(character).utf8.map { byte in
                let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                return isPlain ? String(UnicodeScalar(byte)) : "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }.joined()
            if word.count + bytes.count > 60 {
                words.append(word)
                word = ""
            }
            word += bytes
        }
        return (words + [word]).map { "=?UTF-8?Q?\($0)?=" }.joined(separator: "\n ")
    }
}
