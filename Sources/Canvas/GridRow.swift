/// One row of a grid while it is drawn into.
struct GridRow {
    let cells: UnsafeMutableBufferPointer<Cell>

    /// Puts one scalar, or joins a combining mark to the cell on its left. A non-breaking space is an ordinary one here.
    func place(_ scalar: Unicode.Scalar, _ columns: Int, _ x: Int, _ style: Style) {
        if columns == 0 { return join(mark: scalar, x - 1) }
        if x < 0 { return }
        set(Cell(scalar == "\u{A0}" ? " " : scalar, width: columns, style: style), x)
        if columns == 2 { set(.continuation(style), x + 1, keepingLeft: true) }
    }

    /// Sets an ASCII character where no wide one stands; false when it is none.
    @inline(__always)
    func setPlain(_ byte: UInt8, _ x: Int, _ style: Style) -> Bool {
        guard byte < 0x80, x >= 0, cells[x].width == 1 else { return false }
        cells[x] = Cell(Unicode.Scalar(byte), style: style)
        return true
    }

    /// Sets columns to a cell of one column; a wide character cut at either end becomes a blank.
    func fill(_ columns: Range<Int>, _ cell: Cell) {
        guard let first = columns.first, let last = columns.last else { return }
        set(cell, first)
        set(cell, last)
        for x in columns { cells[x] = cell }
    }

    /// Copies as many cells as there are columns; a wide character cut at an end becomes a blank.
    func copy(_ source: [Cell], to columns: Range<Int>) {
        guard let first = columns.first, let last = columns.last else { return }
        set(.blank, first)
        set(.blank, last)
        source.withUnsafeBufferPointer { _ = cells.extracting(columns).update(fromContentsOf: $0.extracting(0..<columns.count)) }
        if cells[last].width == 2 { cells[last] = Cell(" ", style: cells[last].style) }
    }

    private func join(mark: Unicode.Scalar, _ x: Int) {
        guard x >= 0 else { return }
        cells[cells[x].isContinuation && x > 0 ? x - 1 : x].add(mark: mark)
    }

    /// Sets a cell; of a wide character that loses one half, the other becomes a blank.
    func set(_ cell: Cell, _ x: Int, keepingLeft: Bool = false) {
        let old = cells[x].width
        if old == 0, !keepingLeft, x > 0 { cells[x - 1] = Cell(" ", style: cells[x - 1].style) }
        if old == 2, x + 1 < cells.count { cells[x + 1] = Cell(" ", style: cells[x + 1].style) }
        cells[x] = cell
    }
}

/// Reading valid UTF-8, scalar by scalar.
enum UTF8Step {
    /// The scalar that starts at a place, which moves behind it.
    static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Unicode.Scalar {
        let first = bytes[place]
        place += 1
        if first < 0x80 { return Unicode.Scalar(first) }
        let following = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = UInt32(first) & (0x3F >> UInt32(following))
        for _ in 0..<following where place < bytes.count {
            value = value << 6 | UInt32(bytes[place]) & 0x3F
            place += 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
