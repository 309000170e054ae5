import Text

/// What is missing of an evidence sent back: « On ne lit pas la date. »  référente qualité, 29/03/2022.
public enum EvidenceSentence {
    /// Nil for what was not sent back.
    public static func of(_ evidence: Record, _ language: Language) -> String? {
        guard evidence.kind == Evidence.kind.name, evidence[Evidence.state] == .toComplete, !evidence[Evidence.reason].isBlank else {
            return nil
        }
        let signed = [evidence[Evidence.reviewedBy], evidence[Evidence.reviewedOn]?.shown ?? ""].filter { !$0.isEmpty }
        let reason = evidence[Evidence.reason]
        let quoted = Phrase(fr: "« \(reason) »", en: "“\(reason)”")[language]
        return ([quoted] + (signed.isEmpty ? [] : [signed.joined(separator: ", ")])).joined(separator: "  ")
    }
}
