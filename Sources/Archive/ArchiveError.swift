import Domain
import Glibc

/// Why the dossier's folder could not be read or written. Sentences are in `ArchiveError+Phrase.swift`.
public enum ArchiveError: Error, Sendable, Equatable {
    case noSuchFolder(String)
    case notADossier(String)
    case notEmpty(String)
    /// Written by a newer program: readable, not writable.
    case newerFormat(Int)
    /// What stands for the format is no number this program knows; empty when nothing does.
    case unknownFormat(String)
    /// Nobody may write here.
    case readOnly(folder: String)
    /// Asked for by the person who opened it.
    case readOnlyAsked
    /// This account may not read it.
    case accessDenied(String)
    /// This account may not write there.
    case closed(ClosedPlace)
    case noSpace(String)
    case quota(String)
    /// Another program kept the lock for the whole waiting time.
    case locked(byPID: Int32?)
    /// Somebody else kept this file for the whole waiting time.
    case held(String)
    /// A table's rows may stand for a record that cannot be read: nothing is made beside it.
    case unread(FileProblem)
    /// Locks and reads do not hold between computers there, as far as the system tells.
    case untrustedShare(ShareWeakness)
    /// The file system has no locks: writing would not be safe.
    case noLocks
    case folderMoved
    /// Written, but the disk did not confirm it; the journal keeps it and the next write completes it.
    case notConfirmed(String)
    /// Some records of an act were written, this one was not, and those could not be put back: the journal keeps the act.
    indirect case halfDone(String, ArchiveError)
    /// The act is stored, the files that go with it are not in this folder yet: the next write puts them there.
    indirect case notShown(String, ArchiveError)
    /// The record stands as it did before its last act: nothing is written over what may be an old copy.
    case old(String)
    case symbolicLink(String)
    /// The file on disk cannot be used, so it is not written over.
    case damaged(FileProblem)
    case tooLarge(String, limit: Int)
    case io(operation: String, path: String, code: Int32)

    init(operation: String, path: String, code: Int32) {
        switch code {
        case ENOSPC: self = .noSpace(path)
        case EDQUOT, EFBIG: self = .quota(path)
        case EROFS: self = .readOnly(folder: path)
        case EACCES where Self.reads.contains(operation), EPERM where Self.reads.contains(operation): self = .accessDenied(path)
        case ELOOP: self = .symbolicLink(path)
        default: self = .io(operation: operation, path: path, code: code)
        }
    }

    /// Operations that only look.
    private static let reads: Set<String> = ["open", "opendir", "getdents", "read", "stat", "fstat", "access", "inotify"]

    var code: Int32? { if case .io(_, _, let code) = self { code } else { nil } }
    /// What the system said (errno); nil where it said nothing.
    public var systemCode: Int32? {
        switch self {
        case .noSpace: ENOSPC
        case .quota: EDQUOT
        case .readOnly: EROFS
        case .accessDenied, .closed: EACCES
        case .symbolicLink: ELOOP
        case .held: EBUSY
        case .io(_, _, let code): code
        default: nil
        }
    }

    var isDenied: Bool { if case .accessDenied = self { true } else { code == EACCES || code == EPERM } }
    var isMissing: Bool { code == ENOENT }
    var isTaken: Bool { code == EEXIST }
}
