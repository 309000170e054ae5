import Domain
import Testing
import Text

@testable import Exchange

/// Importing twice changes nothing, whatever the table.
@Suite struct TwiceTests {
    static let tables = [
        PlanTests.register,
        "N°;Constat;Action;Responsable;Échéance;État;Réalisée le\n1;PS;Refaire;chef;30/04/2022;en cours;\n;;Sans numéro;;;soldée;1/2/2022\n;COPIL;Autre;;;à lancer;\n",
        "Fonction;Service;Nom;Courriel;Suppléant\nChef;DCL;Mme A;a@p.fr;Adjoint\nAdjoint;DCL;;adj@p.fr;\n;;M. Seul;;\nAgent;DCL;B;;\nAgent;DCL;C;;\n",
        "Module;N°;Exigence;Point;Preuve;Périodicité\n1;1;Informer;Horaires;Photo;mensuelle\n;;;Plan;;\n2;4;Titres;;Registre;\n;;;;Statistiques;\n2;;Sans numéro;;;\n",
    ]

    @Test(arguments: tables) func aSecondPasteChangesNothing(_ text: String) throws {
        let first = try Office.plan(text)
        #expect(first.created > 0)
        let dossier = first.applied(to: Office.small)
        let second = try Office.plan(text, on: dossier)
        #expect(second.change == nil, "\(second.differences)")
        #expect(second.created == 0 && second.changed == 0 && second.refused == first.refused)
    }

    /// Random tables of nasty cells.
    @Test(arguments: 0..<60 as Range<UInt64>) func randomTablesToo(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let kind = ImportKinds.all[Int(seed) % ImportKinds.all.count]
        let words = [
            "", "", "A", "a", "Été", "été", "1", "01", "1.2", "DOC-1", "12/03/2022", "31/02/2022", "fin avril", "DCL", "dcl", "Module 1",
            "2",
            "en cours", "Fait", "abandonnée", "par site", "mensuel", "\"deux\nlignes\"", "'=1+1", "-x", "A; B", " - a\n", "#N/A", "copil",
        ]
        let fields = kind.fields.filter { _ in random.next(upperBound: 3 as UInt64) > 0 }
        let head = fields.map(\.label.french).joined(separator: "\t")
        let rows = (0..<12).map { _ in fields.map { _ in words[Int(random.next(upperBound: UInt64(words.count)))] }.joined(separator: "\t")
        }
        var table = TableImport(try Table(Array(([head] + rows).joined(separator: "\n").utf8)), kind: kind)
        for (column, field) in fields.enumerated() { table.set(field.key, at: column) }
        let first = Office.plan(table)
        let dossier = first.applied(to: Office.small)
        let second = Office.plan(table, on: dossier)
        #expect(second.created == 0 && second.changed == 0, "\(seed): \(second.differences)")
        let written = first.change?.edits.map(\.record) ?? []
        #expect(Validation.refusals(of: written, in: dossier).isEmpty)
    }
}
