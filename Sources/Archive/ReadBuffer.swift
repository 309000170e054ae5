/// Memory for one file at a time, one byte larger than a record may be.
struct ReadBuffer: ~Copyable {
    let memory: UnsafeMutableRawBufferPointer

    init() { memory = .allocate(byteCount: Layout.sizeLimit + 1, alignment: 16) }
    deinit { memory.deallocate() }
}
