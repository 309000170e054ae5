extension String {
    /// `evidenceToValidate` as JSON writes it: `evidence_to_validate`.
    public var snakeCased: String { reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) } }
}
