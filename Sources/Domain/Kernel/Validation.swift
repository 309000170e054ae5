/// Whether a dossier may be written: every rule of the kinds of the touched records.
public enum Validation {
    public static func refusals(of touched: some Sequence<RecordKey>, in dossier: Dossier) -> [Refusal] {
        touched.flatMap { key -> [Refusal] in
            guard let record = dossier.record(key), let kind = dossier.schema[key.kind] else { return [] }
            return kind.rules.compactMap { $0.refuses(record, dossier) }
        }
    }
}
