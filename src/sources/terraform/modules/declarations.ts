/** What the blocks of a module declare, by name, while it is read. */
import type { Names } from '../expressions/frame.ts';
import type {
  BackendDefinition,
  CallDefinition,
  CheckDefinition,
  MoveDefinition,
  OutputDefinition,
  ProviderDefinition,
  ResourceDefinition,
  SettingDefinition,
  ValueDefinition,
  VariableDefinition,
} from './definition.ts';
import type { WrittenAddress } from './written-address.ts';

/** Declarations in the order in which they stand. `names` is what expressions see; it fills when all is read. */
export interface Declarations {
  readonly names: Names;
  readonly variables: Map<string, VariableDefinition>;
  readonly locals: Map<string, ValueDefinition>;
  readonly outputs: Map<string, OutputDefinition>;
  readonly resources: Map<string, ResourceDefinition>;
  readonly calls: Map<string, CallDefinition>;
  readonly providers: Map<string, ProviderDefinition>;
  readonly checks: Map<string, CheckDefinition>;
  readonly backends: BackendDefinition[];
  readonly settings: SettingDefinition[];
  readonly moves: MoveDefinition[];
  readonly imports: WrittenAddress[];
  readonly removals: WrittenAddress[];
}

/** None yet; `unread` is a file of the module that cannot be read. */
export function declarations(unread?: string): Declarations & { readonly names: Growing } {
  return {
    names: { variables: new Map(), locals: new Map(), resources: new Map(), calls: new Map(), unread },
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    resources: new Map(),
    calls: new Map(),
    providers: new Map(),
    checks: new Map(),
    backends: [],
    settings: [],
    moves: [],
    imports: [],
    removals: [],
  };
}

/** Names that are still being numbered. */
interface Growing extends Names {
  readonly variables: Map<string, number>;
  readonly locals: Map<string, number>;
  readonly resources: Map<string, number>;
  readonly calls: Map<string, number>;
}

/** Numbers all names in the order of their declarations. */
export function numbersOf(found: Declarations & { readonly names: Growing }): Names {
  const { names } = found;
  for (const kind of ['variables', 'locals', 'resources', 'calls'] as const) {
    for (const name of found[kind].keys()) names[kind].set(name, names[kind].size);
  }
  return names;
}
