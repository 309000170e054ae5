import Domain
import Testing

@Suite struct JSONReaderTests {
    static func read(_ text: String) throws(JSONError) -> JSON { try JSONReader.read(Array(text.utf8)) }
    static func reason(_ bytes: [UInt8]) -> JSONError.Reason? {
        do throws(JSONError) {
            _ = try JSONReader.read(bytes)
            return nil
        } catch { return error.reason }
    }

    struct Hostile: Sendable {
        let text: String
        let reason: JSONError.Reason
        init(_ text: String, _ reason: JSONError.Reason) {
            self.text = text
            self.reason = reason
        }
    }

    static let hostile: [Hostile] = [
        Hostile("", .empty), Hostile(" \n", .empty), Hostile("{", .unexpectedEnd), Hostile("[1", .unexpectedEnd),
        Hostile("[1,]", .trailingComma), Hostile("{\"a\":1,}", .trailingComma), Hostile("[,1]", .unexpectedByte(0x2C)),
        Hostile("{\"a\":1,\"b\":2,\"a\":3}", .duplicateKey("a")), Hostile("{\"b\":1,\"\\u0062\":2}", .duplicateKey("b")),
        Hostile("01", .badNumber), Hostile("1.", .badNumber), Hostile("-", .badNumber), Hostile("1e", .badNumber),
        Hostile(".5", .unexpectedByte(0x2E)), Hostile("+1", .unexpectedByte(0x2B)), Hostile("NaN", .unexpectedByte(0x4E)),
        Hostile("Infinity", .unexpectedByte(0x49)), Hostile("nul", .unexpectedByte(0x6E)), Hostile("'a'", .unexpectedByte(0x27)),
        Hostile("{a:1}", .unexpectedByte(0x61)), Hostile("{1:1}", .unexpectedByte(0x31)), Hostile("[1 2]", .unexpectedByte(0x32)),
        Hostile("1 2", .trailingContent), Hostile("{}//", .trailingContent), Hostile("/**/1", .unexpectedByte(0x2F)),
        Hostile("\"a\nb\"", .controlCharacter), Hostile("\"a\u{1b}[2J\"", .controlCharacter), Hostile("\"\\x41\"", .badEscape),
        Hostile("\"\\u12g4\"", .badEscape), Hostile("\"\\u12", .unexpectedEnd), Hostile("\"\\ud800\"", .loneSurrogate),
        Hostile("\"\\ud800\\ud800\"", .loneSurrogate), Hostile("\"\\udc00\"", .loneSurrogate),
        Hostile("\"\\ud800x\"", .loneSurrogate),
        Hostile("\"abc", .unexpectedEnd), Hostile("\"abc\\", .unexpectedEnd), Hostile("\u{FEFF}{}", .byteOrderMark),
        Hostile("{\"a\"}", .unexpectedByte(0x7D)), Hostile("{\"a\":}", .unexpectedByte(0x7D)),
        Hostile("]", .unexpectedByte(0x5D)),
        Hostile(String(repeating: "[", count: 65), .tooDeep(limit: 64)),
        Hostile(String(repeating: "[", count: 1_000_000), .tooDeep(limit: 64)),
        Hostile(String(repeating: "{\"a\":", count: 100_000), .tooDeep(limit: 64)),
    ]

    @Test(arguments: hostile) func hostileTextIsRefusedWithItsReason(_ row: Hostile) {
        #expect(Self.reason(Array(row.text.utf8)) == row.reason)
    }

    @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefusedWhereTheyStand(bytes: [UInt8]) throws {
        let error = #expect(throws: JSONError.self) { try JSONReader.read(Array("[\n \"é".utf8) + bytes + Array("\"]".utf8)) }
        #expect(error?.reason == .invalidUTF8)
        #expect(error?.line == 2)
        #expect(error?.offset == 6)
    }

    @Test func anErrorNamesItsLineAndColumn() {
        let error = #expect(throws: JSONError.self) { try Self.read("{\n  \"a\": 1,\n  \"b\" 2\n}") }
        #expect(error == JSONError(.unexpectedByte(0x32), offset: 18, line: 3, column: 7))
    }

    @Test func sixtyFourLevelsAreRead() throws {
        _ = try Self.read(String(repeating: "[", count: 64) + String(repeating: "]", count: 64))
    }

    @Test(arguments: ["0", "-0", "1.0", "12.50", "1e400", "-1E+7", "123456789012345678901234567890", "0.1e-9"])
    func aNumberKeepsItsText(text: String) throws {
        #expect(try Self.read("[\(text)]") == .array([.number(text)]))
    }

    @Test func escapesAreRead() throws {
        #expect(try Self.read(#""\"\\\/\b\f\n\r\té😀\u0000a""#).text == "\"\\/\u{8}\u{C}\n\r\té😀\0a")
    }

    @Test func membersAreSortedByBytesAndTwoUnicodeFormsAreTwoKeys() throws {
        let object = try #require(Self.read(#"{"b":1,"\u00e9":2,"a":3,"e\u0301":4}"#).object)
        #expect(object.keys.map { Array($0.utf8) } == [[0x61], [0x62], [0x65, 0xCC, 0x81], [0xC3, 0xA9]])
        #expect(object["\u{E9}"] == .integer(2))
    }

    @Test func noPrefixAndNoFlippedByteOfARecordTraps() {
        let text = Array(#"{"a":[1.5e3,true,null,"é\ud83d\ude00\n"],"b":{"c":"d"}}"#.utf8)
        for length in text.indices { #expect(Self.reason(Array(text[..<length])) != nil) }
        for place in text.indices {
            for value in UInt8.min...UInt8.max {
                var copy = text
                copy[place] = value
                _ = Self.reason(copy)
            }
        }
    }
}
