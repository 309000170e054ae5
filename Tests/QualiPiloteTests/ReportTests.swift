import Testing

@testable import QualiPilote

/// What a command did and what it can still say of it are two things.
@Suite struct ReportTests {
    /// Everything a full or closed stream does to a command.
    private func run(_ bench: Bench, _ words: String..., refusing stream: Output.Stream) -> (code: ExitCode, told: String) {
        let told = Told()
        let output = Output { to, bytes in
            if to == stream { return 28 }
            told.text += String(decoding: bytes, as: UTF8.self)
            return 0
        }
        return (Program.run(words, bench.world, output), told.text)
    }

    private final class Told { var text = "" }

    @Test func anActThatIsKeptEndsWithZeroThoughNothingCanBeSaidOfIt() throws {
        let bench = try Bench.demonstration()
        let point = "ex-19-3@DCL"
        #expect(run(bench, "cocher", point, refusing: .messages).code == .ok)
        #expect(bench.run("annuler").code == .ok, "the act is there")
        let told = run(bench, "cocher", point, "--json", refusing: .data)
        #expect(told.code == .ok && told.told.contains("enregistré"), "\(told)")
    }

    @Test func aListThatCannotBeWrittenIsNoSuccessAndSaysSo() throws {
        let told = run(try Bench.demonstration(), "lister", "documents", refusing: .data)
        #expect(told.code == .io && told.told.contains("La sortie s'arrête avant la fin"), "\(told)")
    }
}
