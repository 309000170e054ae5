import Testing

@testable import Exchange

@Suite struct EmailTests {
    @Test func aSubjectIsCutIntoWordsThatNeverCutALetter() {
        let words = Email.encoded(String(repeating: "é", count: 40)).split(separator: "\n ")
        #expect(words.count > 1)
        for word in words {
            #expect(word.utf8.count <= 75 && word.hasPrefix("=?UTF-8?Q?") && word.hasSuffix("?="))
            #expect(!word.dropFirst(10).dropLast(2).replacing("=C3=A9", with: "").contains("="))
        }
    }

    @Test func nothingTypedBecomesAnotherHeader() {
        let mail = String(
            decoding: Email.message(to: "a@b.fr\r\nBcc: x@y.fr", subject: "Un\r\nBcc: x@y.fr", body: "Bonjour"), as: UTF8.self)
        #expect(!mail.contains("\r\nBcc") && !mail.contains("To:"))
        #expect(mail.hasSuffix("\r\n\r\nBonjour"))
    }

    @Test func nothingInAMessageSteersATerminal() {
        let bytes = Email.message(to: nil, subject: "a\u{1B}[2J", body: "un\u{1B}]0;x\u{7}\n\ndeux\u{202E}")
        #expect(!bytes.contains(0x1B) && !bytes.contains(7) && !String(decoding: bytes, as: UTF8.self).contains("\u{202E}"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("To:"))
    }
}
