/// Writes JSON as bytes. Numbers come out as they were read; control characters never come out raw.
public enum JSONWriter {
    /// The form of a file: sorted keys, two spaces, one value per line, final newline.
    public static func canonical(_ value: JSON) -> [UInt8] {
        var output = JSONOutput(isIndented: true)
        output.write(value, indent: 0)
        output.bytes.append(0x0A)
        return output.bytes
    }

    /// One line without newline: journals and lists.
    public static func line(_ value: JSON) -> [UInt8] {
        var output = JSONOutput(isIndented: false)
        output.write(value, indent: 0)
        return output.bytes
    }
}
