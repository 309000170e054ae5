/// Every check of `verifier`: one line each, in the order of their codes.
public enum Checks {
    public static let all: [Check] = [
        .danglingLink,
        .duplicateReference,
        .inPlaceWithoutEvidence,
        .documentWithoutReferenceOrDate,
        .decisionWithoutFollowUp,
        .decisionIncomplete,
        .actionLate,
        .actionWithoutOwnerOrDue,
        .periodNotVerified,
        .evidenceExpiredByAudit,
        .evidenceWaiting,
        .documentPastReview,
        .signatureWaiting,
        .findingWithoutAction,
        .engagementWithoutItem,
        .mandatoryNotApplicable,
        .storedConflict,
        .incompleteReferential,
        .evidenceFileMoved,
        .periodMissedSinceLabel,
        .fileWithoutEvidence,
        .unreadableValue,
        .retainedModuleUnknown,
        .dossierWithoutEngagement,
        .unitWithoutPoints,
        .plannedInThePast,
        .implausibleValue,
        .journalBroken,
        .changedOutside,
        .cancelledWithSubjects,
        .rolesWithoutOfficer,
    ]

    public typealias Found = (check: Check, hit: Check.Hit)

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    public static func named(_ code: String) -> Check? { byCode[code] }

    public static func run(_ dossier: Dossier, today: Day, surroundings: Surroundings = Surroundings()) -> [Found] {
        let context = CheckContext(dossier, today: today, surroundings: surroundings)
        return all.flatMap { check in check.find(context).map { (check: check, hit: $0) } }
    }
}
