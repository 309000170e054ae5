// A small program around the archive, for tests that kill it, run it twice at once, trace it or time it:
//   write DIR STATE TITLE [KILL-AT]     one act on documents/a, killed before its n-th call; prints « enregistré » when acknowledged
//   several DIR STATE ID [KILL-AT]      one act on documents/a, b and the new ID, all titled ID
//   append DIR STATE PREFIX COUNT       one act per value added to the tags of documents/a; prints each one acknowledged
//   acts DIR STATE COUNT                that many acts; prints what the last ones take, in microseconds
//   load DIR · read FILE                how long reading takes, in microseconds, the best of several runs
import Archive
import Domain
import Glibc
import Text

let arguments = Array(CommandLine.arguments.dropFirst())
guard let command = arguments.first, let run = Commands.all[command] else { exit(2) }
exit(run(Array(arguments.dropFirst())))
