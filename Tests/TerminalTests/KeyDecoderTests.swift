import Canvas
import Terminal
import Testing

@Suite struct KeyDecoderTests {
    static let sequences: [(String, [Key])] = [
        ("a", [.character("a")]), ("é", [.character("é")]), ("€", [.character("€")]), ("😀", [.character("😀")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{1}", [.control("a")]), ("\u{1A}", [.control("z")]), ("\0", [.control(" ")]), ("\u{1F}", [.control("_")]),
        // xterm, cursor keys as typed and as application
        ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}OC", [.right]), ("\u{1B}[D", [.left]),
        ("\u{1B}[H", [.home]), ("\u{1B}OH", [.home]), ("\u{1B}[F", [.end]), ("\u{1B}OF", [.end]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}[1;2A", [.shiftUp]), ("\u{1B}[1;2B", [.shiftDown]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[1;5A", [.up]),
        ("\u{1B}[2~", [.insert]), ("\u{1B}[3~", [.delete]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]),
        ("\u{1B}OP", [.function(1)]), ("\u{1B}OS", [.function(4)]), ("\u{1B}[15~", [.function(5)]),
        ("\u{1B}[24~", [.function(12)]), ("\u{1B}[1;2R", [.function(15)]), ("\u{1B}[15;2~", [.function(17)]),
        // PuTTY
        ("\u{1B}[11~", [.function(1)]), ("\u{1B}[14~", [.function(4)]), ("\u{1B}[1~", [.home]), ("\u{1B}[4~", [.end]),
        ("\u{1B}[25~", [.function(13)]), ("\u{1B}Op", [.character("0")]), ("\u{1B}Oy", [.character("9")]),
        ("\u{1B}On", [.character(".")]), ("\u{1B}OM", [.enter]), ("\u{1B}Ol", [.character(",")]),
        // Linux console, rxvt
        ("\u{1B}\t", [.backTab]), ("\u{1B}[[A", [.function(1)]), ("\u{1B}[[E", [.function(5)]), ("\u{1B}[a", [.shiftUp]),
        ("\u{1B}[b", [.shiftDown]),
        ("\u{1B}[7~", [.home]), ("\u{1B}[8~", [.end]), ("\u{1B}[3$", [.delete]), ("\u{1B}[23^", [.function(11)]),
        // unknown: nothing, and what follows is whole
        ("\u{1B}[27;2;13~x", [.character("x")]), ("\u{1B}[13;2ux", [.character("x")]), ("\u{1B}[?62;cx", [.character("x")]),
        ("\u{1B}]0;title\u{7}x", [.character("x")]), ("\u{1B}]11;rgb:0/0/0\u{1B}\\x", [.character("x")]),
        ("\u{1B}P1$r0m\u{1B}\\x", [.character("x")]), ("\u{1B}[M !!x", [.character("x")]), ("\u{1B}xy", [.character("y")]),
        ("\u{1B}éy", [.character("y")]), ("\u{1B}[12\u{1B}[A", [.up]), ("\u{1B}[1\rx", [.enter, .character("x")]),
        ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{9B}A", [.character("A")]), ("\u{1B}[I\u{1B}[O", []),
        // mouse
        ("\u{1B}[<0;3;4M", [.mouse(MouseEvent(.press, button: 1, at: Point(x: 2, y: 3)))]),
        ("\u{1B}[<2;1;1m", [.mouse(MouseEvent(.release, button: 3, at: Point(x: 0, y: 0)))]),
        ("\u{1B}[<32;9;9M", [.mouse(MouseEvent(.drag, button: 1, at: Point(x: 8, y: 8)))]),
        ("\u{1B}[<64;1;2M", [.mouse(MouseEvent(.wheelUp, button: 0, at: Point(x: 0, y: 1)))]),
        ("\u{1B}[<65;1;2M", [.mouse(MouseEvent(.wheelDown, button: 0, at: Point(x: 0, y: 1)))]),
        // paste
        ("\u{1B}[200~qé\r\n\tZ\u{1B}[31m\u{7}\u{1B}[201~", [.paste("qé\n\tZ")]),
        ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
        ("\u{1B}[200~a\u{1B}[201~dd\r\u{1B}[201~", [.paste("a"), .paste("dd\n")]),
        ("\u{1B}[200~a\u{1B}[201~\u{1B}[200~b\u{1B}[201~", [.paste("a"), .paste("b")]),
        ("\u{1B}[200~\u{1B}[20\u{1B}[201~", [.paste("")]),
    ]

    @Test(arguments: sequences) func decodes(text: String, keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(text.utf8) + decoder.flush() == keys)
        #expect(!decoder.isPending)
    }

    @Test(arguments: sequences) func decodesTheSameCutAnywhere(text: String, keys: [Key]) {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) + decoder.flush() == keys, "cut at \(cut)")
        }
    }

    @Test func aLoneEscapeWaitsForTheTime() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]).isEmpty)
        #expect(decoder.isPending)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isPending)
        #expect(decoder.feed("[B[A".utf8) == [.character("["), .character("B"), .character("["), .character("A")])
    }

    @Test func anOpenStringDoesNotSwallowTheKeyboard() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("\u{1B}]".utf8).isEmpty)
        #expect(decoder.isPending)
        #expect(decoder.flush().isEmpty)
        #expect(decoder.feed("a".utf8) == [.character("a")])
    }

    @Test func keysTypedAfterAPasteComeWhenNoSecondMarkDoes() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("\u{1B}[200~a\u{1B}[201~b\u{1B}".utf8) == [.paste("a")])
        #expect(decoder.isPending)
        #expect(decoder.flush() == [.character("b"), .escape])
        #expect(decoder.feed("c".utf8) == [.character("c")])
    }

    /// A program that stands in for a terminal answers so wherever the cursor is; no key says « modifier 1 ».
    @Test func theFirstPlaceIsAnAnswerAndNoKey() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("\u{1B}[1;1R".utf8).isEmpty)
        let report = decoder.takeReport()
        #expect(report == Point(x: 0, y: 0))
        #expect(report.map(TerminalScreen.accentsFit) == true)
    }

    @Test func aCursorReportIsNoKey() {
        var decoder = KeyDecoder()
        #expect(decoder.feed("a\u{1B}[2;3Rb".utf8) == [.character("a"), .character("b")])
        let report = decoder.takeReport()
        #expect(report == Point(x: 2, y: 1))
        #expect(!TerminalScreen.accentsFit(Point(x: 2, y: 1)) && TerminalScreen.accentsFit(Point(x: 1, y: 1)))
        let next = decoder.takeReport()
        #expect(next == nil)
    }

    @Test func whatIsNoUTF8IsDropped() {
        var decoder = KeyDecoder()
        for bad: [UInt8] in [
            [0x80], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xFF], [0xE2, 0x82], [0xC2, 0x9B],
        ] {
            #expect(decoder.feed(bad + [0x78]) == [.character("x")], "\(bad)")
        }
    }

    @Test func aGiantPasteIsCut() {
        var decoder = KeyDecoder()
        _ = decoder.feed("\u{1B}[200~".utf8)
        let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
        for _ in 0..<11 { #expect(decoder.feed(chunk).isEmpty) }
        guard case .paste(let text)? = decoder.feed("\u{1B}[201~".utf8).first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == 10 << 20)
    }

    @Test func survivesAnyBytes() {
        var random = SystemRandomNumberGenerator()
        let likely: [UInt8] = Array("\u{1B}[]O<>?;:0129~$^MmPuA\u{9C}é".utf8)
        for _ in 0..<2000 {
            var decoder = KeyDecoder()
            let bytes = (0..<40).compactMap { _ in
                Bool.random() ? likely.randomElement(using: &random) : UInt8.random(in: 0...255, using: &random)
            }
            for key in decoder.feed(bytes) + decoder.flush() {
                if case .character(let character) = key {
                    #expect(!character.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
                }
            }
        }
    }

    /// On a slow line the bytes of one key come apart.
    @Test(arguments: ["\u{1B}[A", "\u{1B}OA", "\u{1B}[1;2A", "\u{1B}[5~"]) func aKeyCutBehindItsIntroducerIsWaitedFor(_ text: String) {
        let bytes = Array(text.utf8)
        let whole = KeyDecoder.keys(bytes)
        for cut in 2..<bytes.count {
            var decoder = KeyDecoder()
            #expect(decoder.feed(bytes[..<cut]).isEmpty)
            #expect(decoder.patience.map { $0 >= 500 } == true)
            #expect(decoder.feed(bytes[cut...]) == whole)
        }
    }

    @Test func anEscapeAloneIsSoonAKeyAndItsLateRestIsNoLetter() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]).isEmpty && decoder.patience == 50)
        #expect(decoder.flush() == [.escape])
        #expect(decoder.feed(Array("[A".utf8)) == [.up])
        // from then on this line is known to be slow
        #expect(decoder.feed([0x1B]).isEmpty && decoder.patience == 400)
        #expect(decoder.feed(Array("OB".utf8)) == [.down])
    }

    @Test func lettersTypedAfterAnEscapeStayLetters() {
        var decoder = KeyDecoder()
        _ = decoder.feed([0x1B])
        _ = decoder.flush()
        #expect(decoder.feed(Array("O".utf8)) == [.character("O")])
        #expect(decoder.feed(Array("A".utf8)) == [.character("A")])
    }
}

extension KeyDecoder {
    fileprivate static func keys(_ bytes: [UInt8]) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(bytes)
    }
}
