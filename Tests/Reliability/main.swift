// Proves, on the program as it is built, that no disturbance of the disk or of the machine costs an act: see Request.usage.
import Glibc

do throws(Unable) {
    let rig = try Rig(try Request(Array(CommandLine.arguments.dropFirst())))
    let isRight: Bool
    do throws(Unable) { isRight = try rig.run() } catch {
        rig.clear()
        throw error
    }
    rig.clear()
    exit(isRight ? 0 : 1)
} catch {
    say("\(error)")
    exit(2)
}

/// Past any buffer, so that whoever waits sees each line as it comes.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
}
