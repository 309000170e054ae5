import Domain

/// The text of a record: strict JSON, an object, with the id that its file name says.
enum RecordText {
    static func parse(_ bytes: [UInt8], path: String, key: RecordKey) throws(Damage) -> JSONObject {
        let result: Result<JSONObject, Damage> = bytes.withUnsafeBytes { buffer in
            do throws(Damage) { return .success(try parse(buffer, path: path, key: key)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    static func parse(_ bytes: UnsafeRawBufferPointer, path: String, key: RecordKey) throws(Damage) -> JSONObject {
        let value: JSON
        do throws(JSONError) { value = try JSONReader.read(bytes) } catch {
            if let line = gitMarkerLine(in: bytes) { throw Damage(file: path, line: line, cause: .gitMarkers, record: key) }
            throw Damage(file: path, line: error.line, cause: .syntax(error), record: key)
        }
        guard let tree = value.object else {
            let error = JSONError(.unexpectedByte(bytes.first ?? 0), offset: 0, line: 1, column: 1)
            throw Damage(file: path, line: 1, cause: .syntax(error), record: key)
        }
        try checkID(tree["id"], path, key)
        return tree
    }

    /// The one file of a single kind may leave its id out.
    private static func checkID(_ id: JSON?, _ path: String, _ key: RecordKey) throws(Damage) {
        if id == nil, key.id == key.kind.rawValue { return }
        guard let text = id?.text, ByteOrder.equal(text, key.id) else { throw Damage(file: path, cause: .wrongID, record: key) }
    }

    /// The 1-based line of the first conflict marker git left.
    private static func gitMarkerLine(in bytes: UnsafeRawBufferPointer) -> Int? {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let place = lines.prefix { !$0.starts(with: "<<<<<<< ".utf8) }.count
        return place < lines.count ? place + 1 : nil
    }
}

/// A file that cannot be used as it is.
struct Damage: Error {
    let problem: FileProblem

    init(file: String, line: Int? = nil, cause: FileProblem.Cause, record: RecordKey) {
        problem = FileProblem(file: file, line: line, cause: cause, record: record)
    }
}
