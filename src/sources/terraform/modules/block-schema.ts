/**
 * What may stand in Terraform's and OpenTofu's own blocks, and which names are blocks where the syntax does not tell, as in JSON.
 * Source: the language references of Terraform 1.17 and OpenTofu 1.12; what either engine knows is here.
 */

/** The body of a block. */
export interface BodySchema {
  /** The names of its attributes; `undefined` where a provider or a called module decides them. */
  readonly attributes: ReadonlySet<string> | undefined;
  readonly required: readonly string[];
  readonly blocks: ReadonlyMap<string, BlockSchema>;
  /** Whether blocks of other types may stand in it, as those of a provider. */
  readonly open: boolean;
}

/** A block: its labels by what they are, and its body. */
export interface BlockSchema extends BodySchema {
  readonly labels: readonly string[];
}

type Blocks = Readonly<Record<string, BlockSchema>>;

/** A body in which each attribute and block is known; `!` marks attributes that are required. */
function closed(attributes: string, blocks: Blocks = {}, labels: readonly string[] = []): BlockSchema {
  const names = attributes.split(' ').filter((name) => name !== '');
  return {
    labels,
    attributes: new Set(names.map((name) => name.replace('!', ''))),
    required: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
    blocks: new Map(Object.entries(blocks)),
    open: false,
  };
}

/** A body to which others than Terraform add attributes, and where `blocks` is given, blocks. */
function open(labels: readonly string[], blocks: Blocks = {}, required: readonly string[] = []): BlockSchema {
  return { labels, attributes: undefined, required, blocks: new Map(Object.entries(blocks)), open: true };
}

const condition = closed('condition! error_message!');
const connection = open([]);
const provisioner = open(['type'], { connection });
const lifecycle = closed('create_before_destroy prevent_destroy ignore_changes replace_triggered_by destroy enabled', {
  precondition: condition,
  postcondition: condition,
  action_trigger: closed('events! condition actions! on_failure'),
});
const escaped = open([]);
const named = ['a type', 'a name'];
const data = open(named, { lifecycle, _: escaped });

/** The blocks at the top of a file. */
export const topBlocks: ReadonlyMap<string, BlockSchema> = new Map(
  Object.entries({
    terraform: closed('required_version experiments language', {
      backend: open(['a type']),
      cloud: open([]),
      required_providers: open([]),
      state_store: open(['a type']),
      provider_meta: open(['a provider']),
      encryption: open([], { key_provider: open(named), method: open(named) }),
    }),
    language: closed('edition experiments', { compatible_with: closed('opentofu terraform') }),
    provider: open(['a name'], { _: escaped }),
    variable: closed(
      'description default type sensitive ephemeral nullable deprecated const',
      { validation: condition },
      ['a name'],
    ),
    locals: { ...closed(''), attributes: undefined },
    output: closed(
      'description value! depends_on sensitive ephemeral deprecated type',
      { precondition: condition, postcondition: condition },
      ['a name'],
    ),
    module: { ...open(['a name'], { lifecycle, _: escaped }, ['source']), open: false },
    resource: open(named, { lifecycle, connection, provisioner, _: escaped }),
    data,
    ephemeral: data,
    action: { ...closed('count for_each provider depends_on', { config: open([]) }), labels: named },
    moved: closed('from! to!'),
    removed: closed('from!', { lifecycle: closed('destroy'), connection, provisioner }),
    import: closed('provider for_each id to! identity'),
    check: closed('', { data, assert: condition }, ['a name']),
  } satisfies Blocks),
);

/** Nested blocks by name, each with those within it. */
export interface NestedBlocks {
  readonly [name: string]: NestedBlocks;
}

/** The body of a provider's block, of which only the names of the nested blocks are known. */
export function providerBody(nested: NestedBlocks, own: ReadonlyMap<string, BlockSchema> = new Map()): BodySchema {
  const blocks = new Map(own);
  for (const [name, inner] of Object.entries(nested)) blocks.set(name, { ...providerBody(inner), labels: [] });
  return { attributes: undefined, required: [], blocks, open: true };
}
