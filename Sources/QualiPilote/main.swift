import Glibc

exit(Program.run(Array(CommandLine.arguments.dropFirst()), World.current(), Output.standard()).rawValue)
