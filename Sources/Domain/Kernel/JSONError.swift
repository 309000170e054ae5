/// Why bytes are not a strict JSON value.
public struct JSONError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        case empty, unexpectedEnd, unexpectedByte(UInt8), trailingComma, duplicateKey(String), badNumber, badEscape, loneSurrogate
        case controlCharacter, invalidUTF8, tooDeep(limit: Int), trailingContent, byteOrderMark
    }

    public let reason: Reason
    /// Byte offset from 0; line and column (in bytes) from 1.
    public let offset: Int
    public let line: Int
    public let column: Int

    public init(_ reason: Reason, offset: Int, line: Int, column: Int) {
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
    }
}
