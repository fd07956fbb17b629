/** What the path of a file of values says: which environment it is for, or that several share it. */

/** The words of a path, seen from the folder that the files of a root begin in. */
export interface FileWords {
  /** The folders that name something, outermost first: `['prod']` for `envs/prod/terraform.tfvars`. */
  readonly folders: readonly string[];
  /** What its own name says, `prod` for `terraform.prod.tfvars`; empty where it says nothing. */
  readonly word: string;
  /** It holds for every environment of its folder: `common.tfvars`, `shared/network.tfvars`. */
  readonly shared: boolean;
  /** It shows people what to write: `example.tfvars`. */
  readonly sample: boolean;
}

/** Folders and names that only say that values of environments lie there. */
const neutral =
  /^(?:env|envs|environments?|vars?|variables?|tfvars|tf_?vars|tfvar[-_]?files?|var[-_]?files?|values?|config|configs|configurations?|conf|params?|parameters?|settings|inputs?|stages?|terraform|tf|tofu|opentofu|infra|infrastructure|iac|deploy|deployments?|main)$/i;
const common = /^(?:common|shared|globals?|base|defaults?|all)$/i;
const sample = /(?:^|[._-])(?:examples?|samples?|templates?|tmpl|dist|skeleton)(?:$|[._-])/i;
/** Words before and after the name of an environment in the name of a file. */
const around =
  /^(?:terraform|variables?|vars?|tfvars|env|environment|config|inputs?|values)[._-]|[._-](?:terraform|variables?|vars?|tfvars|env|environment|config|inputs?|values|auto)$/gi;

/** Whether Terraform takes the file for one of values, loaded by itself or not. */
export function isValuesFile(path: string): boolean {
  return /[^/]\.tfvars(?:\.json)?$/.test(path) || /(?:^|\/)terraform\.tfvars(?:\.json)?$/.test(path);
}

/** The words of a path; folders of the names in `unsaying` (the root's own, say) tell nothing. */
export function wordsOf(path: string, unsaying: ReadonlySet<string> = new Set()): FileWords {
  const segments = path.split('/');
  const stem = (segments.pop() ?? '').replace(/\.tfvars(?:\.json)?$/, '');
  const says = (word: string) => word !== '' && !neutral.test(word) && !unsaying.has(word);
  const telling = segments.filter(says);
  const sharedFrom = telling.findIndex((word) => common.test(word));
  const word = trimmed(stem);
  const shared = sharedFrom >= 0 || common.test(word);
  return {
    folders: sharedFrom >= 0 ? telling.slice(0, sharedFrom) : telling,
    word: says(word) && !common.test(word) ? word : '',
    shared,
    sample: [...telling, stem].some((part) => sample.test(part)),
  };
}

function trimmed(stem: string): string {
  let word = stem;
  // Each round takes a word off both ends; a name of nothing but such words is left with its last.
  for (let before = ''; before !== word; ) {
    before = word;
    word = word.replace(around, '');
  }
  return word;
}
