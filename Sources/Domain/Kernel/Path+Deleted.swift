extension Path {
    /// The member that sets a record aside.
    public static let deleted = Path("deleted")
}

extension JSONObject {
    /// Of a record that is set aside.
    public var isDeleted: Bool { self["deleted"]?.flag == true }
}
