/** Owns completion scripts: one table of commands, options and words, written for each shell. */

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** A command: what may follow it. */
export interface CompletionTree {
  name: string;
  /** Long options, with their hyphens. */
  options: readonly string[];
  /** Known words of its arguments. */
  words: readonly string[];
  commands: readonly CompletionTree[];
}

/** What may follow the words `path`, as one line. */
interface Row {
  path: string;
  words: string;
}

/** The script that a person sources in that shell; where no word is known, file names are offered. */
export function renderCompletions(shell: Shell, tree: CompletionTree): string {
  const rows = listRows(tree, []);
  switch (shell) {
    case 'bash':
      return renderBash(rows);
    case 'zsh':
      return `#compdef cop\nautoload -U +X bashcompinit && bashcompinit\n${renderBash(rows)}`;
    case 'fish':
      return renderFish(rows);
    case 'powershell':
      return renderPowerShell(rows);
  }
}

function listRows(tree: CompletionTree, path: readonly string[]): Row[] {
  const words = [...tree.commands.map(({ name }) => name), ...tree.words, ...tree.options].join(' ');
  const below = tree.commands.flatMap((command) => listRows(command, [...path, command.name]));
  return [{ path: path.join(' '), words }, ...below];
}

/** The longest known path that the words typed begin with decides what may follow; file names otherwise. */
function renderBash(rows: readonly Row[]): string {
  const cases = rows.map(({ path, words }) => `    "${path}") words="${words}" ;;`);
  return `_cop() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" next="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    next="\${path:+$path }$word"
    case "$next" in
      ${rows.flatMap(({ path }) => (path ? [`"${path}"`] : [])).join(' | ')}) path="$next" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _cop cop
`;
}

function renderFish(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ path, words }) => {
    const seen = path === '' ? 'not __fish_seen_subcommand_from (__cop_commands)' : `__cop_path ${path}`;
    return words === '' ? [] : [`complete -c cop -n '${seen}' -a '${words}'`];
  });
  const commands = rows.flatMap(({ path }) => (path === '' || path.includes(' ') ? [] : [path]));
  return `function __cop_commands
  string split ' ' '${commands.join(' ')}'
end
function __cop_path
  set -l typed (commandline -opc)[2..-1]
  string match -q -- "$argv*" "$typed"
end
${lines.join('\n')}
`;
}

function renderPowerShell(rows: readonly Row[]): string {
  const entries = rows.map(({ path, words }) => `  '${path}' = '${words}'`);
  return `$CopWords = @{
${entries.join('\n')}
}
Register-ArgumentCompleter -Native -CommandName cop -ScriptBlock {
  param($current, $ast, $position)
  $path = ''
  foreach ($element in ($ast.CommandElements | Select-Object -Skip 1)) {
    $next = ("$path $element").Trim()
    if ($CopWords.ContainsKey($next)) { $path = $next }
  }
  $CopWords[$path] -split ' ' | Where-Object { $_ -like "$current*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}
