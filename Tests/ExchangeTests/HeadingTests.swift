import Domain
import Testing

@testable import Exchange

/// Which list a table is, which column holds what.
@Suite struct HeadingTests {
    private func read(_ text: String) throws -> TableImport { TableImport(try Table(Array(text.utf8))) }

    @Test func titlesAboveTheHeadingsAreSkipped() throws {
        let table = try read(
            "PRÉFECTURE\t\t\nRegistre documentaire 2022\n\nRÉFÉRENCE\tINTITULE DU DOCUMENT\tDate d'application\nDOC-1\tCharte\t1/2/2022\n")
        #expect(table.kind.name == "documents")
        #expect(table.fields == ["reference", "title", "created_on"])
        #expect(table.rows.map(\.line) == [5])
    }

    @Test(arguments: [
        ("n°;constat;action;responsable;échéance;état;réalisée le", "actions"),
        ("N° ;Action à mener;Pilote;Délai (jj/mm/aaaa);Avancement", "actions"),
        ("Référence;Titre;Type de document;Service émetteur;Date;Version;Fichier;Statut", "documents"),
        ("Reference;Title;Type;Service;Version;State", "documents"), ("Fonction;Service;Nom Prénom;Courriel", "postes"),
        ("Module;N°;Exigence;Preuve(s) attendue(s);Périodicité", "referentiel"),
        ("N° exigence;Libellé;Point de contrôle;Preuve", "referentiel"),
        ("No;Finding;Action;Responsible;Deadline;Status", "actions"),
    ]) func theListIsGuessed(_ headings: String, _ name: String) throws {
        #expect(try read(headings + "\n1;2;3\n").kind.name == name)
    }

    @Test func everyNameOfAFieldNamesIt() {
        for kind in ImportKinds.all {
            #expect(Set(kind.fields.map(\.key)).count == kind.fields.count, "\(kind.name)")
            for field in kind.fields {
                #expect(field.score(Heading.words(field.label.french)) == 3 && field.score(Heading.words(field.label.english)) == 3)
            }
        }
    }

    @Test func noHeadingMeansThatTheFirstRowIsData() throws {
        let table = try read("DOC-1;Charte\nDOC-2;Guide\n")
        #expect(table.headingPlace == nil)
        #expect(table.fields == [nil, nil])
        #expect(table.rows.count == 2)
    }

    @Test func aCorrectionMovesTheField() throws {
        var table = try read("Référence;Code;Intitulé\nA;DOC-1;Charte\n")
        #expect(table.fields == ["reference", nil, "title"])
        table.set("reference", at: 1)
        #expect(table.fields == [nil, "reference", "title"])
        table.set(nil, at: 2)
        #expect(table.fields == [nil, "reference", nil])
    }

    @Test func whatWasCorrectedIsRememberedByItsHeadings() throws {
        var table = try read("Référence;Code;Intitulé\nA;DOC-1;Charte\n")
        table.set("reference", at: 1)
        let kept = [table.signature: table.memory]
        let next = TableImport(try Table(Array("Tableau\nREFERENCE;code;Intitulés\nB;DOC-2;Guide\n".utf8)), remembered: { kept[$0] })
        #expect(next.fields == [nil, "reference", "title"])
        let other = TableImport(try Table(Array("Référence;Intitulé\nB;Guide\n".utf8)), remembered: { kept[$0] })
        #expect(other.fields == ["reference", "title"])
    }

    @Test func aListThatIsGivenIsKept() throws {
        let table = TableImport(try Table(Array("N°;Libellé\n1;Relancer\n".utf8)), kind: .actions)
        #expect(table.kind.name == "actions")
        #expect(ImportKinds.named("Référentiel")?.name == "referentiel" && ImportKinds.named("people")?.name == "postes")
        #expect(ImportKinds.named("courses") == nil)
    }
}
