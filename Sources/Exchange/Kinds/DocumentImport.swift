import Domain
import Text

extension ImportKind {
    /// The register of functional documents.
    static let documents = ImportKind(
        "documents", "document", "registre", "register", title: Phrase(fr: "Documents", en: "Documents"),
        noun: Noun(fr: ("document", "documents"), en: ("document", "documents")),
        fields: [
            ImportField(
                FunctionalDocument.reference.spec, "ref", "ref document", "n", "numero", "n document", "code", "cote", "document no"),
            ImportField(
                FunctionalDocument.title.spec, "titre", "titre du document", "nom", "nom du document", "document", "libelle", "objet",
                "designation", "name"),
            ImportField(
                FunctionalDocument.type.spec,
                values: [
                    "note": "letter", "lettre": "letter", "note de service": "letter", "mode operatoire": "instruction",
                    "fiche": "instruction", "brochure": "leaflet", "flyer": "leaflet", "rapport": "report", "bilan": "report",
                    "compte rendu": "report", "tableau": "chart", "organigramme": "chart", "charte": "guide", "imprime": "form",
                    "questionnaire": "form", "registre": "record", "affichage": "poster",
                ], "nature", "categorie", "type de document", "kind"),
            ImportField(
                FunctionalDocument.service.spec, "service emetteur", "service redacteur", "emetteur", "bureau", "direction", "department"),
            ImportField(Version.number.spec, key: "version", "n version", "indice", "rev", "revision"),
            ImportField(
                Version.on.spec, key: "version_on", label: Phrase(fr: "Date de la version", en: "Version date"), "date de version",
                "mise a jour", "date de mise a jour", "maj",
                "version date"),
            ImportField(
                Version.subject.spec, key: "version_subject", label: Phrase(fr: "Objet de la version", en: "Subject of the version"),
                "objet de la modification", "modification"),
            ImportField(Version.author.spec, "redacteur", "auteur", "author"),
            ImportField(Version.approver.spec, "approbateur", "valideur", "valide par", "approved"),
            ImportField(FunctionalDocument.path.spec, "lien", "chemin", "emplacement", "nom du fichier", "path", "filename"),
            ImportField(
                FunctionalDocument.state.spec,
                values: [
                    "valide": "applicable", "en vigueur": "applicable", "en application": "applicable", "diffuse": "applicable",
                    "signe": "applicable", "brouillon": "drafting", "en cours": "drafting", "projet": "drafting", "a faire": "to_create",
                    "a rediger": "to_create", "a signer": "signature", "en signature": "signature", "a relire": "review",
                    "en validation": "review", "a mettre a jour": "to_revise", "obsolete": "repealed", "archive": "repealed",
                    "perime": "repealed", "annule": "repealed",
                ], "statut", "situation", "avancement", "status"),
            ImportField(
                FunctionalDocument.createdOn.spec, "date", "date du document", "cree le", "date d application", "date d effet", "created"),
            ImportField(
                FunctionalDocument.nextReview.spec, "revision prevue", "date de revision", "a revoir le", "echeance",
                "prochaine mise a jour",
                "review"),
            ImportField(
                FunctionalDocument.destination.spec,
                values: [
                    "usager": "handed_out", "public": "handed_out", "affichage": "displayed", "internet": "online",
                    "site internet": "online",
                ],
                "diffusion", "destinataire", "cible"),
            ImportField(FunctionalDocument.places.spec, "lieu", "lieux d affichage", "affiche a"),
        ],
        rowKey: { reader in Keys.referenceOrTitle(reader) },
        read: { reader, bench throws(RowRefusal) in
            let target = try bench.record("documents", reader)
            let isNew = bench.tree(target) == nil
            try bench.fill(target, reader, except: ["version", "version_on", "version_subject", "author", "approver"])
            try bench.fillVersion(target, reader)
            if isNew { bench.assumeState(target) }
            return target
        })
}

extension Bench {
    /// The version a row names: the one of that number, else a new one.
    fileprivate mutating func fillVersion(_ target: Target, _ reader: RowReader) throws(RowRefusal) {
        let number = reader.line("version")
        guard !number.isEmpty else {
            // A date of version without a version is all that is known of the document's date.
            if tree(target)?[FunctionalDocument.createdOn.key] == nil, let day = try reader.value("version_on", &self) {
                set(day, FunctionalDocument.createdOn.spec, of: target)
            }
            return
        }
        let versions = tree(target).map { FunctionalDocument.versions.value(in: $0) } ?? []
        let known = versions.first { Self.bare(Version.number.value(in: $0)) == Self.bare(number) }?["id"]?.text
        let taken = Set(versions.compactMap { $0["id"]?.text })
        let id = known ?? RecordID.slug(of: "v-" + Self.bare(number), avoiding: taken)
        let place = Path(FunctionalDocument.versions.key).element(id)
        if known == nil { set(.string(number), Version.number.spec, of: target, at: place.key("number")) }
        for (key, spec) in [
            ("version_on", Version.on.spec), ("version_subject", Version.subject.spec), ("author", Version.author.spec),
            ("approver", Version.approver.spec),
        ] {
            if let value = try reader.value(key, &self) { set(value, spec, of: target, at: place.key(spec.key)) }
        }
    }

    /// « V3 » and « 3 » are one version.
    private static func bare(_ number: String) -> String {
        let plain = NameIndex.plain(number)
        for prefix in ["version ", "version", "v.", "v"] where plain.hasPrefix(prefix) { return plain.dropFirst(prefix.count).trimmed }
        return plain
    }

    /// A register without states lists what applies: what has a date or a version; the rest is being written.
    fileprivate mutating func assumeState(_ target: Target) {
        guard let tree = tree(target), tree[FunctionalDocument.state.key] == nil else { return }
        let isDated = tree[FunctionalDocument.createdOn.key] != nil || tree[FunctionalDocument.versions.key] != nil
        set(.string((isDated ? FunctionalDocument.State.applicable : .drafting).rawValue), FunctionalDocument.state.spec, of: target)
        remark(Self.assumed)
    }

    private static let assumed = Phrase(
        fr: "Un document sans état est noté « applicable » s'il est daté ou versionné, sinon « en rédaction ».",
        en: "A document without a state is noted “applicable” when dated or versioned, else “being drafted”.")
}
