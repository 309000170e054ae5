import Domain
import Text

/// The script that completes words in bash, drawn from the tables of commands.
struct BashCompletion {
    let schema: Schema

    var lines: [String] {
        [
            "# qualipilote : eval \"$(qualipilote aide --completion bash)\"",
            "_qualipilote() {",
            "    local word=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\" command=\"\" i",
            "    for ((i = 1; i < COMP_CWORD; i++)); do",
            "        case \"${COMP_WORDS[i]}\" in",
            "            -d|--dossier|\(valued)) ((i++)) ;;",
            "            -*) ;;",
            "            *) command=\"${COMP_WORDS[i]}\"; break ;;",
            "        esac",
            "    done",
            "    case \"$previous\" in",
            "        -d|--dossier|--preuve|--evidence) COMPREPLY=($(compgen -f -- \"$word\")); return ;;",
            "        --lang) COMPREPLY=($(compgen -W \"fr en\" -- \"$word\")); return ;;",
            "        --referentiel|--standard) COMPREPLY=($(compgen -W \"\(referentials)\" -- \"$word\")); return ;;",
            "        --completion) COMPREPLY=($(compgen -W \"bash\" -- \"$word\")); return ;;",
            "    esac",
            "    local words=\"\(names(GlobalOptions.declared))\"",
            "    case \"$command\" in",
            "        \"\") words+=\" \(Commands.all.map(\.name).joined(separator: " "))\" ;;",
        ] + Commands.all.map(line) + [
            "    esac",
            "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))",
            "    [[ \"$word\" == -* ]] || COMPREPLY+=($(compgen -d -- \"$word\"))",
            "}",
            "complete -o filenames -F _qualipilote qualipilote",
        ]
    }

    private func line(_ command: Command) -> String {
        let words = ([names(command.options)] + extra(command)).filter { !$0.isEmpty }.joined(separator: " ")
        return "        \(command.names.joined(separator: "|"))) words+=\" \(words)\" ;;"
    }

    /// Words that a command expects by their place.
    private func extra(_ command: Command) -> [String] {
        switch command.name {
        case ListCommand.command.name: ListSources.all(schema).compactMap(\.names.first)
        case HelpCommand.command.name: Commands.all.map(\.name) + Checks.all.map(\.code)
        default: []
        }
    }

    private var valued: String {
        let options = GlobalOptions.declared.filter { $0.value != nil && $0 != GlobalOptions.folderOption }
        return options.flatMap(\.names).joined(separator: "|")
    }

    private var referentials: String { Reference.referentials().map(\.id).joined(separator: " ") }

    private func names(_ options: [CommandOption]) -> String { options.flatMap(\.names).joined(separator: " ") }
}
