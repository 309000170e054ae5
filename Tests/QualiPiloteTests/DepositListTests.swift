import Foundation
import Testing

@testable import QualiPilote

/// Files dropped stand at the head of `afaire`, as on the screen.
@Suite struct DepositListTests {
    @Test func theFilesDroppedComeFirstAndOneBeingCopiedIsToldSo() throws {
        let bench = try Bench.demonstration()
        let before = bench.run("afaire")
        try bench.write("x", to: "depot/DCL/plan.docx")
        try bench.write("x", to: "depot/DCL/plan.docx.filepart")
        try bench.write("", to: "depot/CERT/vide.pdf")
        let run = bench.run("afaire")
        #expect(run.code == before.code && run.out.contains("1 fichier déposé par DCL") && !run.out.contains("filepart"))
        let first = try #require(run.lines.first { $0.contains("fichier déposé") })
        #expect(first.contains("CERT") && run.lines.prefix(6).contains { $0.contains("en cours de copie") && $0.contains("plan.docx") })
        let files = try #require(bench.run("afaire", "--json").json.array).filter { $0["category"].text == "deposit" }
        #expect(files.map { $0["path"].text } == ["depot/CERT/vide.pdf", "depot/DCL/plan.docx"])
        #expect(bench.run("afaire", "--filtre", "plan.docx").out.contains("plan.docx"))
        #expect(bench.run("--lang", "en", "todo").out.contains("1 file dropped by DCL"))
    }
}
