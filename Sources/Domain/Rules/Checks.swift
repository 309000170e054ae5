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

    public static func run(_ dossier: Dossier, today: Day, surroundings: Surroundings = Surroundings()) -> [(
        check: Check, hit: Check.Hit
    )] {
        let context = CheckContext(dossier, today: today, surroundings: surroundings)
        return all.flatMap { check in check.find(context).map { (check: check, hit: $0) } }
    }
}
