import Domain
import Testing

/// `Q:\Qualité` on people's computers is a folder of the server.
@Suite struct SharePathsTests {
    private let paths = SharePaths(windows: #"Q:\Qualité\"#, server: "/srv/qualite/", folder: "/srv/qualite/label")

    @Test func aPastedPathIsUnderstood() {
        for typed in [
            #"Q:\Qualité\label\files\a b.jpg"#, #""Q:\Qualité\label\files\a b.jpg""#, "« q:/qualité/label/files/a b.jpg »",
            "/srv/qualite/label/files/a b.jpg",
        ] {
            #expect(paths.kept(typed) == "files/a b.jpg", "\(typed)")
        }
        #expect(paths.kept(#""Q:/Qualité/Accueil/photo.jpg""#) == #"Q:\Qualité\Accueil\photo.jpg"#)
        #expect(paths.kept("/srv/qualite/Accueil/photo.jpg") == #"Q:\Qualité\Accueil\photo.jpg"#)
        #expect(paths.kept(#"\\serveur\partage\photo.jpg"#) == #"\\serveur\partage\photo.jpg"#)
        #expect(paths.kept("photo.jpg") == "photo.jpg" && paths.kept("  ") == "")
    }

    @Test func everyPathIsShownAsWindowsReadsIt() {
        #expect(paths.shown("files/a b.jpg") == #"Q:\Qualité\label\files\a b.jpg"#)
        #expect(paths.shown(#"R:\ailleurs\x.pdf"#) == #"R:\ailleurs\x.pdf"#)
        #expect(paths.shown("/etc/hosts") == "/etc/hosts")
        #expect(SharePaths(windows: "", server: "", folder: "/d").shown("files/x") == "/d/files/x")
    }

    @Test func theServerFindsWhatIsPairedAndNothingElse() {
        #expect(paths.serverPath(#"q:\QUALITÉ\Accueil\x.pdf"#) == "/srv/qualite/Accueil/x.pdf")
        #expect(paths.serverPath("files/x") == "/srv/qualite/label/files/x")
        #expect(paths.serverPath(#"R:\x.pdf"#) == nil && paths.serverPath(#"Q:\Qualités\x.pdf"#) == nil)
        #expect(paths.serverPath(#"Q:\Qualité\..\..\etc\passwd"#) == nil)
    }

    @Test func withoutAServerFolderTheDossierItselfIsMeant() {
        let paths = SharePaths(windows: #"\\prefa\qualite"#, server: "", folder: "/srv/x/dossier")
        #expect(paths.kept(#"\\prefa\qualite\files\x.pdf"#) == "files/x.pdf")
        #expect(paths.shown("files/x.pdf") == #"\\prefa\qualite\files\x.pdf"#)
    }
}
