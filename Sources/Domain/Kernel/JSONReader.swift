/// Strict JSON (RFC 8259): UTF-8 only, no duplicate key, no byte order mark, no trailing comma, numbers kept as text.
public enum JSONReader {
    /// Arrays and objects may be nested this deep; one level more is refused.
    public static let depthLimit = 64

    /// Reads exactly one value with white space around it. Throws what is wrong and where.
    public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSON {
        let result: Result<JSON, JSONError> = bytes.withUnsafeBytes { buffer in
            do throws(JSONError) { return .success(try read(buffer)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// As above, on memory that must stay unchanged during the call.
    public static func read(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> JSON {
        var cursor = JSONCursor(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw cursor.error(.byteOrderMark) }
        cursor.skipSpace()
        if cursor.isAtEnd { throw cursor.error(.empty) }
        let value = try cursor.value(depth: 0)
        cursor.skipSpace()
        if !cursor.isAtEnd { throw cursor.error(.trailingContent) }
        return value
    }
}
