/** Completion scripts, made from the declarations of the commands, so that they never differ from them. */
import type { Command } from 'commander';

/** The script for one shell. */
export function completionScript(shell: 'bash' | 'zsh' | 'fish', program: Command): string {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    options: command.options.flatMap(({ long, description, argChoices, required }) =>
      long === undefined || long === null
        ? []
        : [{ long, about: description, choices: argChoices ?? [], takes: required }],
    ),
  }));
  return { bash, zsh, fish }[shell](commands);
}

interface Named {
  readonly name: string;
  readonly about: string;
  readonly options: readonly {
    readonly long: string;
    readonly about: string;
    readonly choices: readonly string[];
    readonly takes: boolean;
  }[];
}

function bash(commands: readonly Named[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words="${options.map(({ long }) => long).join(' ')} --help" ;;`,
  );
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ long, choices }) =>
          `    "${name} ${long}") COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`,
      ),
  );
  return `# bash completion for merlon
_merlon() {
  local word=\${COMP_WORDS[COMP_CWORD]} words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _merlon merlon
`;
}

function zsh(commands: readonly Named[]): string {
  const names = commands.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ long, about, choices, takes }) => {
      const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : takes ? ':value:_files' : '';
      return quoted(`*${long}[${about.replace(/[[\]]/g, ' ').replaceAll(':', '\\:')}]${value}`);
    });
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef merlon
_merlon() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _merlon ]; then _merlon "$@"; else compdef _merlon merlon; fi
`;
}

function fish(commands: readonly Named[]): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c merlon -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
    ...options.map(({ long, about, choices, takes }) => {
      const value = choices.length > 0 ? ` -xa ${quoted(choices.join(' '))}` : takes ? ' -r' : '';
      return `complete -c merlon -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -l ${long.slice(2)}${value} -d ${quoted(about)}`;
    }),
  ]);
  return `# fish completion for merlon\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
