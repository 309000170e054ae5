import Domain
import Testing

@Suite struct JSONWriterTests {
    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func aFileHasOneValuePerLine() throws {
        let value = try JSONReader.read(Array(#"{"b":[],"a":{"z":{},"y":[1,"x"]},"n":12.50}"#.utf8))
        let expected = """
            {
              "a": {
                "y": [
                  1,
                  "x"
                ],
                "z": {}
              },
              "b": [],
              "n": 12.50
            }

            """
        #expect(Self.text(JSONWriter.canonical(value)) == expected)
        #expect(Self.text(JSONWriter.line(value)) == #"{"a":{"y":[1,"x"],"z":{}},"b":[],"n":12.50}"#)
    }

    @Test func nothingThatActsOnATerminalComesOutRaw() {
        let text = "\u{1b}[2J\u{7f}\u{9b}\u{202e}\u{2066}\u{2028}\u{0}\n\"\\é😀"
        #expect(Self.text(JSONWriter.line(.string(text))) == #""\u001b[2J\u007f\u009b\u202e\u2066\u2028\u0000\n\"\\é😀""#)
    }

    @Test func everyTreeComesBackEqualAndByteForByte() throws {
        var trees = TreeGenerator(seed: 11)
        for _ in 0..<2000 {
            let tree = trees.object(depth: 3)
            let bytes = JSONWriter.canonical(tree)
            let back = try JSONReader.read(bytes)
            #expect(back == tree)
            #expect(JSONWriter.canonical(back) == bytes)
            #expect(try JSONReader.read(JSONWriter.line(tree)) == tree)
            #expect(!JSONWriter.line(tree).contains(0x0A))
        }
    }
}
