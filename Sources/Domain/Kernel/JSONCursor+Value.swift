extension JSONCursor {
    /// The value that begins here; `depth` counts the containers around it.
    mutating func value(depth: Int) throws(JSONError) -> JSON {
        switch current {
        case 0x22: return .string(try string())
        case 0x7B: return .object(try object(depth: try deeper(depth)))
        case 0x5B: return .array(try array(depth: try deeper(depth)))
        case 0x74 where take(word: "true"): return .bool(true)
        case 0x66 where take(word: "false"): return .bool(false)
        case 0x6E where take(word: "null"): return .null
        case 0x2D?, (0x30...0x39)?: return .number(try number())
        default: throw unexpected()
        }
    }

    private func deeper(_ depth: Int) throws(JSONError) -> Int {
        guard depth < JSONReader.depthLimit else { throw error(.tooDeep(limit: JSONReader.depthLimit)) }
        return depth + 1
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSON] {
        position += 1
        skipSpace()
        if take(0x5D) { return [] }
        var elements: [JSON] = []
        while true {
            elements.append(try value(depth: depth))
            if try !another(closing: 0x5D) { return elements }
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        let start = position
        position += 1
        skipSpace()
        if take(0x7D) { return JSONObject() }
        var members = JSONMembers()
        var previous = 0..<0
        while true {
            let (key, range) = try key()
            if !precedes(previous, range) { members.isOrdered = false }
            previous = range
            members.append(key, try value(depth: depth))
            if try !another(closing: 0x7D) { break }
        }
        if let key = members.sort() { throw error(.duplicateKey(key), at: secondPlace(of: key, from: start, depth)) }
        return JSONObject(sorted: members.sorted)
    }

    /// A key, the bytes it is written with, and its colon.
    private mutating func key() throws(JSONError) -> (String, Range<Int>) {
        guard current == 0x22 else { throw unexpected() }
        let start = position + 1
        let key = try string()
        let range = start..<position - 1
        skipSpace()
        guard take(0x3A) else { throw unexpected() }
        skipSpace()
        return (key, range)
    }

    /// Where a duplicate stands, found by reading the object once more.
    private func secondPlace(of key: String, from start: Int, _ depth: Int) -> Int {
        var cursor = self
        cursor.position = start + 1
        cursor.skipSpace()
        var count = 0
        while let (found, range) = try? cursor.key() {
            if ByteOrder.equal(found, key) { count += 1 }
            if count == 2 { return range.lowerBound - 1 }
            guard (try? cursor.value(depth: depth)) != nil, (try? cursor.another(closing: 0x7D)) == true else { break }
        }
        return start
    }

    /// After an element: true at a comma with something behind it, false at the closing byte.
    private mutating func another(closing: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        if take(closing) { return false }
        guard take(0x2C) else { throw unexpected() }
        skipSpace()
        if current == closing { throw error(.trailingComma) }
        return true
    }
}
