import Glibc

/// Variables of the process.
enum Environment {
    /// The value, nil when missing or empty.
    static func value(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
