import Terminal

Foreground.prepare()
Foreground.leave(Program.run(Array(CommandLine.arguments.dropFirst()), World.current(), Output.standard()).rawValue)
