extension Schema {
    /// The kinds of record of this version: one line each.
    public static let standard = Schema([
        DossierRecord.kind,
        Referential.kind,
        Checklist.kind,
        Evidence.kind,
        FunctionalDocument.kind,
        Meeting.kind,
        Decision.kind,
        CorrectiveAction.kind,
        Audit.kind,
        Finding.kind,
        Assessment.kind,
        Indicator.kind,
        Survey.kind,
        UsersCommittee.kind,
        Label.kind,
        Post.kind,
        Person.kind,
        Service.kind,
        Site.kind,
        SavedView.kind,
    ])
}
