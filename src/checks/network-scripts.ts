/** Scripts that run what they fetch. */

/** Where one command of a script ends. A single `&` is left out: addresses hold it. */
const ends = /\n|;|&&|\|\|/;
const fetcher = /\b(?:curl|wget)\b/;
/** A shell at the start of a part of a pipe: alone, behind sudo with options, or with its path; with `-c` it does not read what is piped. */
const shell =
  /^\s{0,40}(?:sudo(?:\s{1,9}-\S{1,40}){0,4}\s{1,9}|env\s{1,9})?(?:\/[\w/]{1,40}\/)?(?:ba|z|da|k)?sh(?=\s|$|["')&])(?! {0,9}-c)/;
const substitutes = /(?:\b(?:bash|sh|source|eval)|(?:^|\s)\.)\s[^\n]{0,40}?(?:<\(|"?\$\()\s{0,40}(?:curl|wget)\b/;
const invokes =
  /\b(?:iex|Invoke-Expression)\b[^\n]{0,80}(?:iwr|irm|DownloadString|Invoke-WebRequest|Invoke-RestMethod)|(?:iwr|irm|DownloadString|Invoke-WebRequest|Invoke-RestMethod)\b[^\n|]{0,200}\|\s{0,40}(?:iex|Invoke-Expression)\b/i;

/** Whether the script hands what comes over the network straight to a shell; takes time in proportion to its length. */
export function pipesToShell(script: string): boolean {
  if (!/[|<(]/.test(script)) return false;
  // A command goes on behind `\` and behind `|` at the end of its line.
  const joined = script.replaceAll(/\\\r?\n/g, ' ').replaceAll(/\|[ \t]{0,40}\r?\n/g, '| ');
  return joined.split(ends).some(isFetchedAndRun) || substitutes.test(joined) || invokes.test(joined);
}

function isFetchedAndRun(command: string): boolean {
  const parts = command.split('|');
  const from = parts.findIndex((part) => {
    const at = part.search(fetcher);
    return at >= 0 && /https?:/.test(part.slice(at));
  });
  return from >= 0 && parts.slice(from + 1).some((part) => shell.test(part));
}
