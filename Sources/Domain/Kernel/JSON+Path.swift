extension JSON {
    /// The value at a path, nil where nothing stands.
    public subscript(path: Path) -> JSON? { value(at: path.steps[...]) }

    private func value(at steps: ArraySlice<Path.Step>) -> JSON? {
        guard let step = steps.first else { return self }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.key(let key), .object(let object)): return object[key]?.value(at: rest)
        case (.element(let id), .array(let elements)):
            return elements.first { $0.hasID(id) }?.value(at: rest)
        default: return nil
        }
    }

    /// Writes (nil removes) at a path. Containers on the way are made; a new element keeps its array sorted by id.
    public mutating func set(_ value: JSON?, at path: Path) { set(value, at: path.steps[...]) }

    private mutating func set(_ value: JSON?, at steps: ArraySlice<Path.Step>) {
        guard let step = steps.first else {
            if let value { self = value }
            return
        }
        let rest = steps.dropFirst()
        switch step {
        case .key(let key): setMember(key, value, rest)
        case .element(let id): setElement(id, value, rest)
        }
    }

    private mutating func setMember(_ key: String, _ value: JSON?, _ rest: ArraySlice<Path.Step>) {
        var object = self.object ?? JSONObject()
        if rest.isEmpty {
            object[key] = value
        } else if value != nil || object[key] != nil {
            var child = object[key] ?? .null
            child.set(value, at: rest)
            object[key] = child
        }
        self = .object(object)
    }

    private mutating func setElement(_ id: String, _ value: JSON?, _ rest: ArraySlice<Path.Step>) {
        var elements = array ?? []
        if let place = elements.firstIndex(where: { $0.hasID(id) }) {
            if rest.isEmpty, value == nil {
                elements.remove(at: place)
            } else {
                elements[place].set(value, at: rest)
            }
        } else if value != nil {
            var element = JSON.object(JSONObject(["id": .string(id)]))
            element.set(value, at: rest)
            let place = elements.firstIndex { !ByteOrder.precedes($0.id ?? "", id) } ?? elements.endIndex
            elements.insert(element, at: place)
        }
        self = .array(elements)
    }

    /// The `id` member of an object.
    public var id: String? { object?["id"]?.text }

    private func hasID(_ id: String) -> Bool {
        guard let own = self.id else { return false }
        return ByteOrder.equal(own, id)
    }
}
