/// The bytes of a JSON text being written.
struct JSONOutput {
    let isIndented: Bool
    var bytes: [UInt8] = []

    init(isIndented: Bool) { self.isIndented = isIndented }

    mutating func write(_ value: JSON, indent: Int) {
        switch value {
        case .null: put("null")
        case .bool(let flag): put(flag ? "true" : "false")
        case .number(let text): put(text)
        case .string(let text): quote(text)
        case .array(let elements): write(elements, indent + 1)
        case .object(let object): write(object.members, indent + 1)
        }
    }

    private mutating func write(_ elements: [JSON], _ indent: Int) {
        bytes.append(0x5B)
        for (place, element) in elements.enumerated() {
            separate(place, indent)
            write(element, indent: indent)
        }
        if !elements.isEmpty { newline(indent - 1) }
        bytes.append(0x5D)
    }

    private mutating func write(_ members: [JSONObject.Member], _ indent: Int) {
        bytes.append(0x7B)
        for (place, member) in members.enumerated() {
            separate(place, indent)
            quote(member.key)
            put(isIndented ? ": " : ":")
            write(member.value, indent: indent)
        }
        if !members.isEmpty { newline(indent - 1) }
        bytes.append(0x7D)
    }

    private mutating func separate(_ place: Int, _ indent: Int) {
        if place > 0 { bytes.append(0x2C) }
        newline(indent)
    }

    private mutating func newline(_ indent: Int) {
        guard isIndented else { return }
        bytes.append(0x0A)
        for _ in 0..<indent * 2 { bytes.append(0x20) }
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
