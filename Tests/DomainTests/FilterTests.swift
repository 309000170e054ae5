import Foundation
import Testing
import Text

@testable import Domain

/// The language of filters, line by line.
@Suite struct FilterTests {
    private static let dossier = Result { () throws -> Facts in
        let today = try #require(Day("2026-11-21"))
        return Facts(try DataFiles.demonstration(.upcoming(today: today)), today: today)
    }

    private func asking(_ language: Language = .french, person: String? = nil) throws -> Asking {
        Asking(try Self.dossier.get(), language, person: person.map { RecordKey("people", $0) })
    }

    /// What a list of the demonstration answers.
    private func found(_ list: String, _ filter: String, _ language: Language = .french, person: String? = nil) throws -> [Subject] {
        let asking = try asking(language, person: person)
        let source = try #require(Source.named(list, asking.dossier.schema))
        return try Query(source, filter: filter).answer(asking).subjects
    }

    private func count(_ list: String, _ filter: String, _ language: Language = .french) throws -> Int {
        try found(list, filter, language).count
    }

    private func sentence(_ list: String, _ filter: String, _ language: Language = .french) throws -> String {
        do {
            _ = try found(list, filter, language)
            return ""
        } catch let error as FilterError {
            return error.phrase[language]
        }
    }

    // MARK: Words

    @Test(arguments: ["delai", "DÉLAI", "delai\u{A0}"]) func wordsMindNeitherAccentsNorCaseNorBlanks(_ word: String) throws {
        #expect(try found("documents", word).map(\.ref) == found("documents", "délai").map(\.ref))
        #expect(try count("documents", word) > 0)
    }

    @Test func apostrophesAreOneAndAPhraseStandsTogether() throws {
        #expect(try count("actions", "l'inventaire") == count("actions", "l’inventaire"))
        #expect(try count("actions", "l'inventaire") > 0)
        #expect(try count("actions", "\"inventaire du coffre\"") > 0)
        #expect(try count("actions", "\"coffre inventaire\"") == 0)
        #expect(try count("actions", "coffre inventaire") > 0)
        #expect(try count("actions", "« inventaire du coffre »") == count("actions", "\"inventaire du coffre\""))
    }

    // MARK: Fields

    @Test func aStateIsAskedByTheWordsPeopleRead() throws {
        let late = try found("actions", "état:retard")
        #expect(!late.isEmpty)
        let facts = try Self.dossier.get()
        #expect(late.allSatisfy { facts.standing(of: $0.ref)?.isLate ?? false })
        for other in ["ETAT:Retard", "état : retard", "état:\"en retard\"", "état:en-retard", "state:late", "status:late", "etat:late"] {
            #expect(try found("actions", other).map(\.ref) == late.map(\.ref), "\(other)")
        }
        #expect(try found("actions", "state:late", .english).map(\.ref) == late.map(\.ref))
        let either = try found("actions", "état:retard,soldée")
        #expect(try either.count == late.count + count("actions", "état:soldée"))
    }

    @Test func applicableIsNotNonApplicable() throws {
        #expect(try found("documents", "état:applicable").allSatisfy { try Self.dossier.get().standing(of: $0.ref)?.value == "applicable" })
        let points = try found("points", "résultat:conforme")
        #expect(points.allSatisfy { if case .item(let item) = $0 { item[Item.result] == .compliant } else { false } })
    }

    @Test func theRequirementIsOneNumber() throws {
        for filter in ["exigence:2", "requirement:2", "engagement:2"] {
            let found = try found("points", filter)
            #expect(!found.isEmpty)
            #expect(found.allSatisfy { if case .item(let item) = $0 { item.engagement.reference == "2" } else { false } }, "\(filter)")
        }
        #expect(try count("actions", "exigence:2") > 0)
        #expect(try count("exigences", "exigence:2") == 1)
    }

    @Test func whatIsSaidOfAServiceIsTheSameInEveryList() throws {
        let facts = try Self.dossier.get()
        for list in ["actions", "documents", "points", "preuves", "décisions"] {
            for subject in try found(list, "service:DCL") {
                let services = try asking().services(of: subject)
                #expect(services.contains(Ref("services", "dcl")), "\(list) \(subject.ref.text)")
            }
            #expect(try count(list, "service:DCL") > 0, "\(list)")
        }
        let toDo = try Query(.waiting(facts.toDo.rows), filter: "service:DCL état:retard").answer(asking()).subjects
        #expect(!toDo.isEmpty && toDo.count < facts.toDo.rows.count)
    }

    @Test func mineIsWhatMyPointsAre() throws {
        let facts = try Self.dossier.get()
        for person in facts.dossier.records("people") {
            guard let duties = facts.duties(person.key) else { continue }
            let mine = try found("points", "resp:moi", person: person.id).map(\.ref)
            #expect(mine == facts.dossier.items.filter { duties.covers($0) }.map(\.ref), "\(person.id)")
            #expect(try found("points", "owner:me", .english, person: person.id).map(\.ref) == mine)
        }
        #expect(try sentence("points", "resp:moi").contains("ne sait pas qui vous êtes"))
    }

    @Test func aPostIsFoundByItsTitleAndByWhoHoldsIt() throws {
        let facts = try Self.dossier.get()
        let action = try #require(facts.dossier.records("actions").first { $0[CorrectiveAction.owner] != nil })
        let post = try #require(action[CorrectiveAction.owner].flatMap { facts.dossier.record($0.record) })
        let title = try #require(post[Post.title].split(separator: " ").last)
        #expect(try found("actions", "resp:\(title)").map(\.ref).contains(action.reference))
        let holder = try #require(facts.dossier.holder(of: post, on: facts.today))
        let name = Naming(facts.dossier, .french).title(holder)
        #expect(try found("actions", "resp:\"\(name)\"").map(\.ref).contains(action.reference))
    }

    @Test func whatLacksAFieldIsAsked() throws {
        let facts = try Self.dossier.get()
        let without = try found("points", "sans:preuve").map(\.ref)
        #expect(without == facts.dossier.items.filter { $0.allEvidence.isEmpty }.map(\.ref) && !without.isEmpty)
        #expect(try found("points", "without:evidence").map(\.ref) == without)
        #expect(try count("points", "!sans:preuve") == facts.dossier.items.count - without.count)
        #expect(try count("preuves", "sans:fichier") == facts.dossier.records("evidence").count { $0[Evidence.path].isEmpty })
    }

    @Test func whatIsLinkedIsFoundBothWays() throws {
        let facts = try Self.dossier.get()
        let document = try #require(facts.dossier.records("documents").first { !facts.dossier.usesOfAnything(in: $0.key).isEmpty })
        let name = document[FunctionalDocument.reference]
        let uses = Set(facts.dossier.usesOfAnything(in: document.key).map(\.source))
        let points = try found("points", "lié:\(name)").map(\.ref)
        #expect(Set(points) == uses.filter { $0.kind == "checklists" && $0.nested != nil })
        let linked = try #require(facts.dossier.records("documents").first { !$0[FunctionalDocument.decisions].isEmpty })
        #expect(
            try found("décisions", "lié:\(linked[FunctionalDocument.reference])").map(\.ref).contains(
                linked[FunctionalDocument.decisions][0]))
        #expect(try found("décisions", "linked:\(linked[FunctionalDocument.reference])").count > 0)
        #expect(try sentence("points", "lié:DOC-RIEN-999").contains("ne désigne aucune fiche"))
    }

    // MARK: Days

    /// On 21 November 2026, a Saturday.
    @Test(
        arguments: [
            ("<30j", nil, 29), ("<=30j", nil, 30), (">=01/12", 10, nil), (">01/12", 11, nil), ("01/12..31/12", 10, 40),
            ("..01/12", nil, 10),
            ("01/12..", 10, nil), ("\"ce mois\"", -20, 9), ("\"this month\"", -20, 9), ("ce-mois", -20, 9), ("\"mois prochain\"", 10, 40),
            ("\"cette semaine\"", -5, 1), ("\"semaine prochaine\"", 2, 8), ("2026", -324, 40), ("12/2026", 10, 40), ("décembre", 10, 40),
            ("\"décembre 2026\"", 10, 40), ("30j", 0, 30), ("-30j", -30, 0), ("30j..60j", 30, 60), ("passé", nil, -1), ("past", nil, -1),
            ("aujourd'hui", 0, 0), ("21/11/2026", 0, 0), ("=21/11", 0, 0), ("< 30j", nil, 29), ("\"fin décembre\"", 40, 40), ("+7j", 7, 7),
            ("<\"ce mois\"", nil, -21), (">=\"ce mois\"", -20, nil), ("30d", 0, 30),
        ] as [(String, Int?, Int?)]) func daysAreReadAsPeopleTypeThem(_ text: String, _ first: Int?, _ last: Int?) throws
    {
        let asking = try asking()
        let source = try #require(Source.named("actions", asking.dossier.schema))
        let filter = try Filter("éch:\(text)", source, asking)
        guard case .within(_, let spans) = filter.condition, let span = spans.first else { return #expect(Bool(false), "\(filter)") }
        #expect(first.map { asking.today.number + $0 } == (span.lowerBound < -1_000_000 ? nil : span.lowerBound), "\(text)")
        #expect(last.map { asking.today.number + $0 } == (span.upperBound > 10_000_000 ? nil : span.upperBound), "\(text)")
    }

    @Test(arguments: ["31/12..01/12", "30/02", "jadis", "..", "<"]) func whatIsNoDayIsTold(_ text: String) throws {
        #expect(try sentence("actions", "éch:\(text)").contains("n'est ni un jour ni une période"))
    }

    @Test func numbersCompare() throws {
        let all = try count("enquêtes", "")
        #expect(try count("enquêtes", "usagers-interrogés:>=1") + count("enquêtes", "sans:usagers-interrogés") >= all)
        #expect(try count("enquêtes", "respondents:151") == 1)
        #expect(try count("enquêtes", "respondents:150..151") == 1)
        #expect(try sentence("enquêtes", "respondents:beaucoup").contains("n'est pas un nombre"))
    }

    // MARK: Operators

    private func tree(_ text: String, _ language: Language = .french) throws -> FilterTree {
        var reader = FilterReader(text, language)
        return try reader.read()
    }

    private func word(_ text: String, _ sign: Int) -> FilterTree { .word(FilterPiece(text: text, sign: sign)) }

    @Test func notBindsTightestThenTheBlankThenOr() throws {
        #expect(try tree("!a b ou c") == .any([.all([.not(word("a", 2)), word("b", 4)]), word("c", 9)]))
        #expect(try tree("!(a ou b) c") == .all([.not(.any([word("a", 3), word("b", 8)])), word("c", 11)]))
        #expect(try tree("a OU b") == .any([word("a", 1), word("b", 6)]))
        #expect(try tree("!!a") == .not(.not(word("a", 3))))
    }

    @Test func eachLanguageHasItsOwnOr() throws {
        #expect(try tree("a or b") == .all([word("a", 1), word("or", 3), word("b", 6)]))
        #expect(try tree("a or b", .english) == .any([word("a", 1), word("b", 6)]))
        #expect(try tree("a ou b", .english) == .all([word("a", 1), word("ou", 3), word("b", 6)]))
        #expect(try tree("a \"ou\" b") == .all([word("a", 1), word("ou", 4), word("b", 8)]))
        #expect(try tree("où") == word("où", 1))
        #expect(try tree("ouvrir") == word("ouvrir", 1))
    }

    @Test func addressesAndHoursAreWords() throws {
        #expect(try tree("http://x") == word("http://x", 1))
        #expect(try tree("10:30") == word("10:30", 1))
        #expect(try tree("C:\\pièces") == word("C:\\pièces", 1))
    }

    // MARK: What is wrong

    @Test(arguments: [
        ("etatt:x", "Cette liste n'a pas de champ « etatt » (signe 1 du filtre) : le plus proche est « etat »."),
        ("accueil etatt:x", "(signe 9 du filtre)"),
        ("état:vert", "« vert » (signe 6 du filtre) n'est pas une valeur de « État » : à lancer, en cours"),
        ("état:soldé,aband,verte", "« verte » (signe 18 du filtre)"),
        ("état:retrad", "le plus proche est « retard »"),
        ("état:", "Il manque une valeur après « état: » (signe 1 du filtre)."),
        ("(a", "« ( » (signe 1 du filtre) n'est pas refermé."), ("a)", "« ) » (signe 2 du filtre) ne referme rien"),
        ("\"a", "n'est pas refermé"), ("a ou", "« ou » (signe 3 du filtre) attend"), ("ou a", "« ou » (signe 1 du filtre) attend"),
        ("!", "attend quelque chose"), ("()", "Rien entre les parenthèses"), ("sans:couleur", "Cette liste n'a pas de champ « couleur »"),
    ]) func errorsSayWhereAndPropose(_ filter: String, _ part: String) throws {
        let said = try sentence("actions", filter).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        #expect(said.contains(part), "\(said)")
    }

    @Test func aNameThatBeginsSeveralFieldsIsTold() throws {
        #expect(try sentence("actions", "re:x").contains("commence plusieurs champs"))
        #expect(try count("actions", "éch:<30j") > 0, "the due date, though the first due date begins so too")
    }

    @Test(arguments: ["état:", "(", "!", "a ou", "\"a", "(a ou", "état: ", "()", "ou", "éch:<", "a)", "éch:01/12.."])
    func whatIsBeingTypedIsNoFault(
        _ text: String
    ) throws {
        let asking = try asking()
        let source = try #require(Source.named("actions", asking.dossier.schema))
        if text == "éch:<" { return }
        #expect(throws: Never.self) { try Filter(text, source, asking, isTyping: true) }
    }

    @Test func everySignIsTypedOnAFrenchKeyboardWithoutAltGr() {
        // AZERTY, plain and with Shift; what needs AltGr (~#{[|`\^@]}) is not among them
        let keys = "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:!1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µ>WXCVBN?./§ "
        for sign in FilterReader.signs { #expect(keys.contains(sign), "\(sign)") }
    }

    // MARK: While typing

    private func proposals(_ text: String, _ list: String = "actions", _ language: Language = .french, person: String? = nil) throws
        -> [String]
    {
        let asking = try asking(language, person: person)
        let source = try #require(Source.named(list, asking.dossier.schema))
        let completion = FilterCompletion(text, source, asking)
        return completion.proposals.map { completion.text($0) }
    }

    @Test func fieldsAndValuesAreProposed() throws {
        #expect(try proposals("éta") == ["état:"])
        #expect(try proposals("accueil éta") == ["accueil état:"])
        #expect(try proposals("état:re") == ["état:réalisée", "état:\"en retard\""])
        #expect(try proposals("!(état:soldée,ab") == ["!(état:soldée,abandonnée"])
        #expect(try proposals("service:").contains("service:DCL"))
        #expect(try proposals("éch:").contains("éch:\"ce mois\""))
        #expect(try proposals("sans:serv") == ["sans:service"])
        #expect(try proposals("lié:DOC-ACC-01").count > 1)
        #expect(try proposals("resp:mo", person: "chef-accueil-1").first == "resp:moi")
        #expect(try proposals("sta", "actions", .english).contains("state:"))
        #expect(try proposals("état:\"en ret") == ["état:\"en retard\""])
        #expect(try proposals("procédure").isEmpty && proposals("").isEmpty)
    }

    @Test func everyProposalCanBeAsked() throws {
        for language in Language.allCases {
            let asking = try asking(language)
            for source in Source.all(asking.dossier.schema) {
                for facet in source.facets {
                    let name = facet.name(language)
                    #expect(
                        !FilterCompletion("\(name):", source, asking).proposals.contains { proposal in
                            (try? Filter("\(name):\(proposal.typed)", source, asking)) == nil
                        }, "\(source.names[0]) \(name)")
                    #expect(throws: Never.self, "\(source.names[0]) \(name)") {
                        try Filter("\(Phrase(fr: "sans", en: "without")[language]):\(name)", source, asking)
                    }
                }
            }
        }
    }
}
