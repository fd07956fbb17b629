/** Which files are Dockerfiles. */

const name = /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:[._-][^/]*)?|[^/]+\.(?:Dockerfile|Containerfile))$/i;
const other =
  /\.(?:md|txt|dockerignore|containerignore|sh|py|js|ts|go|json|ya?ml|rb|java|html?|lock|sum|bak|orig|rej|swp)$/i;
const template = /\.(?:j2|jinja2?|tmpl|tpl|template|erb|in|mustache|m4|gotmpl)$/i;

/** Whether a path names a Dockerfile; `template` for one that another tool fills in first. */
export function dockerfileByName(path: string): 'dockerfile' | 'template' | undefined {
  if (!name.test(path) || other.test(path)) return undefined;
  return template.test(path) ? 'template' : 'dockerfile';
}

/** Whether a text has an instruction that begins a stage, which every Dockerfile has. */
export function hasStage(text: string): boolean {
  return /^[ \t]*FROM[ \t]/im.test(text);
}
