/** Scripts that run what they fetch. */

/** The shell stands at the end of a pipe: alone, behind sudo with options, or with its path. */
const fetches =
  /\b(?:curl|wget)\b[^\n|;&]{0,400}?https?:[^\n|;]{0,400}\|(?:[^\n|;&]{0,200}\|){0,3}\s*(?:sudo(?:\s+-\S{1,40}){0,4}\s+|env\s+)?(?:\/[\w/]{1,40}\/)?(?:ba|z|da|k)?sh(?=\s|$|["');&])(?! *-c)/m;
const substitutes = /(?:\b(?:bash|sh|source|eval)|(?:^|\s)\.)\s[^\n]{0,40}?(?:<\(|"?\$\()\s*(?:curl|wget)\b/;
const invokes =
  /\b(?:iex|Invoke-Expression)\b[^\n]{0,80}(?:iwr|irm|DownloadString|Invoke-WebRequest|Invoke-RestMethod)|(?:iwr|irm|DownloadString|Invoke-WebRequest|Invoke-RestMethod)\b[^\n]{0,200}\|\s*(?:iex|Invoke-Expression)\b/i;

/** Whether the script hands what comes over the network straight to a shell. */
export function pipesToShell(script: string): boolean {
  if (!/[|<(]/.test(script)) return false;
  const joined = script.replaceAll(/\\\r?\n/g, ' ');
  return fetches.test(joined) || substitutes.test(joined) || invokes.test(joined);
}
