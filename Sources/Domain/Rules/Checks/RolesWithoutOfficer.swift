import Text

extension Check {
    static let rolesWithoutOfficer = Check(
        "E31", .error, Phrase(fr: "rôles donnés, personne n'est référent qualité", en: "roles are given, nobody is quality officer"),
        advice: Phrase(
            fr:
                "Personne de ceux qui ont un rôle ne peut changer la structure ni les rôles : donnez « référent qualité » à qui l'est (9, Personnes), d'un compte qui n'est celui de personne ici ou d'une personne sans rôle.",
            en:
                "Nobody who has a role can change the structure or the roles: give “quality officer” to whoever it is (9, People), from an account that is nobody's here or as a person without a role."
        )
    ) { context in
        context.dossier.lacksOfficer ? [Hit(Ref(DossierRecord.key))] : []
    }
}
