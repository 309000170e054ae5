/// Memory for one file at a time, as large as a record may be.
struct ReadBuffer: ~Copyable {
    let memory: UnsafeMutableRawBufferPointer

    init() { memory = .allocate(byteCount: Layout.sizeLimit, alignment: 16) }
    deinit { memory.deallocate() }
}
