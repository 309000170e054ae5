import Testing
import Text

@testable import Domain

/// What a référentiel calls its engagements, with plural and gender.
@Suite struct LevelWordsTests {
    private func words(_ names: KeyValuePairs<String, JSON>) -> LevelWords {
        let levels = JSON.object(JSONObject(["engagement": .object(JSONObject(names))]))
        return LevelWords(Record(RecordKey(Referential.name, "r"), JSONObject(["level_names": levels])))
    }

    @Test func everyReferentialSaysItsLevel() throws {
        for name in try DataFiles.names("referentials") {
            let tree = try #require(try DataFiles.json("referentials/\(name)").object)
            let referential = Record(RecordKey(Referential.name, name), tree)
            let words = LevelWords(referential)
            let isExigence = words.one.french == "exigence"
            #expect(words.isFeminine == isExigence, "\(referential.id)")
            #expect(words.some.french == (isExigence ? "une exigence" : "un engagement"))
            #expect(words.this.french == (isExigence ? "cette exigence" : "cet engagement"))
            #expect(words.ofThis.french == (isExigence ? "de l'exigence" : "de l'engagement"))
            #expect(words.agreed("prêt", 2) == (isExigence ? "prêtes" : "prêts"))
        }
    }

    @Test func aPluralAndAGenderOfItsOwnAreTaken() {
        let words = words([
            "fr": .string("travail"), "en": .string("duty"), "fr_plural": .string("travaux"), "en_plural": .string("duties"),
        ])
        #expect(words.counted(2) == Phrase(fr: "2 travaux", en: "2 duties"))
        #expect(words.none.french == "aucun travail" && words.ofThis.french == "du travail")
        let feminine = self.words(["fr": .string("promesse"), "en": .string("promise"), "feminine": .bool(true)])
        #expect(feminine.ofThis.french == "de la promesse" && feminine.agreed("bloqué") == "bloquée")
        #expect(self.words([:]) == .standard)
    }

    /// Checks, the table of roles and what waits name the engagements as the référentiel does.
    @Test func whatTheRulesSayIsSaidInItsWords() {
        let own = words(["fr": .string("critère"), "en": .string("criterion"), "en_plural": .string("criteria")])
        func said(_ code: String) -> Check.Words? { Checks.all.first { $0.code == code }?.words(own) }
        #expect(
            said("E16")?.title
                == Phrase(fr: "critère obligatoire écarté sans décision", en: "mandatory criterion set aside without decision"))
        #expect(said("E18")?.title.french == "liste de critères incomplète")
        #expect(said("E18")?.advice.french.contains("ajoutez ceux du texte officiel") == true)
        #expect(said("E24")?.title.french == "dossier sans aucun critère")
        #expect(Reach.engagement.phrase(own) == Phrase(fr: "ses critères", en: "own criteria"))
        #expect(Permission.notes(own)[0].french.hasPrefix("Une fiche relève du critère auquel elle est liée"))
        #expect(ToDo.Category.gapsApart.counted(2, own).french == "2 constats à lever sans critère")
        let everything =
            Checks.all.flatMap { [$0.words(own).title, $0.words(own).advice] } + Permission.notes(own)
            + Reach.named(own).flatMap { [$0.word, $0.meaning] } + ToDo.Category.all(.standard).map { $0.counted(2, own) }
        for phrase in everything {
            #expect(
                !phrase.french.lowercased().contains("exigence") && !phrase.english.lowercased().contains("requirement"), "\(phrase.french)"
            )
        }
    }

    @Test func theLabelsOfADossierSayIt() {
        var dossier = Dossier(schema: .standard)
        #expect(dossier.schema["findings"]?.field("engagement")?.label.french == "Exigence")
        let names = JSONObject(["engagement": .object(JSONObject(["fr": .string("engagement"), "en": .string("commitment")]))])
        dossier.put(Record(RecordKey(Referential.name, "m"), JSONObject(["id": .string("m"), "level_names": .object(names)])))
        dossier.put(Record(DossierRecord.key, JSONObject(["modules": .strings(["referentials/m/1"])])))
        #expect(dossier.schema["findings"]?.field("engagement")?.label.french == "Engagement")
        #expect(dossier.schema[Checklist.name]?.plural.french.hasSuffix("d'engagement") == true)
        dossier.remove(RecordKey(Referential.name, "m"))
        #expect(dossier.levels == .standard)
    }
}
