import Glibc

/// A terminal without a screen: the test reads what the program draws.
final class Pseudoterminal {
    let master: Int32
    let slave: Int32

    init?(width: UInt16, height: UInt16) {
        var ends: (Int32, Int32) = (-1, -1)
        let result = openpty(&ends.0, &ends.1, nil, nil, nil)
        (master, slave) = ends
        if result != 0 { return nil }
        resize(width: width, height: height)
    }

    deinit {
        close(slave)
        close(master)
    }

    func resize(width: UInt16, height: UInt16) {
        var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// What has been drawn since the last call.
    func output() -> String {
        var bytes: [UInt8] = []
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while poll(&ready, 1, 20) > 0 {
            var buffer = [UInt8](repeating: 0, count: 65536)
            let count = read(master, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The modes as bytes.
    func modes() -> [UInt8] {
        var modes = termios()
        tcgetattr(slave, &modes)
        return withUnsafeBytes(of: modes) { Array($0) }
    }
}
