/** Evaluates what lies at a place: Terraform roots, plans and states, templates. What `merlon evaluate` prints. */
import type { LedgerEntry, ReportedDiagnostic } from '../findings/index.ts';
import type { GraphNode, Json, Origin, RecordValue, Unknown, Value } from '../graph/index.ts';
import type { Files } from '../host/index.ts';
import { normaliseNode } from '../schema/index.ts';
import {
  type Evaluated as EvaluatedTerraform,
  type Evaluation,
  evaluateEverywhere,
  evaluatePlanAt,
  evaluatePlansIn,
  evaluateAmong,
  findRoots,
  type FoundEnvironment,
  type GivenValue,
  type Instance,
  loweredOf,
  type MissingModule,
  missingModules,
  type Reading,
  type Request,
  sources,
  type Takes,
  takesOf,
  type Workspace,
} from '../sources/index.ts';
import type { Range } from '../text/index.ts';
import { discover } from './discover.ts';
import { unusedValues } from './unused-values.ts';
import { openWorkspace } from './workspace.ts';

/** What to evaluate, and with which values; a plan or state has its own. */
export interface EvaluateRequest {
  readonly files: Files;
  /** A folder, or (`isFile`) a template, plan or state; below the root of `files`. */
  readonly path: string;
  readonly isFile: boolean;
  /** Resources as checks see them, in the form that their control plane publishes. */
  readonly published: boolean;
  readonly given: readonly GivenValue[];
  readonly workspace?: string;
  /** The variables of the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Set where everything in the folder is to be evaluated in its environments as a scan does: those that are described, and those that are wanted. */
  readonly within?: Pick<Request, 'environments' | 'chosen'>;
}

/** One resource, whatever declares it. */
export interface EvaluatedResource {
  readonly address: string;
  /** The address of the module or stack that it lies in; empty at the top. */
  readonly module: string;
  readonly type: string;
  readonly values: RecordValue;
  /** The header that names it. */
  readonly at?: Range;
  readonly via?: Origin;
  readonly conditional?: Unknown;
  /** `true` for values that are sensitive, and the structure that leads to what is so within one. */
  readonly sensitive?: { readonly [name: string]: Json };
}

/** One root, plan or template. */
export interface EvaluatedUnit {
  /** `terraform:environments/prod`, `cloudformation:stack.yaml`; `.` for the folder that was named. */
  readonly scope: string;
  /** The name of the environment that it is evaluated in. */
  readonly environment?: string | undefined;
  readonly resources: readonly EvaluatedResource[];
  /** Configurations of providers and of Terraform itself, which are no resources, where it is Terraform and not `published`. */
  readonly configurations: readonly EvaluatedResource[];
  readonly outputs: ReadonlyMap<string, { readonly value: Value; readonly sensitive: boolean }>;
  /** Where it is Terraform and not `published`. */
  readonly evaluation?: Evaluation;
  /** Its resources as checks see them. */
  readonly nodes: () => readonly GraphNode[];
}

/** All that was found, and what was wrong or not read. */
export interface Evaluated {
  readonly units: readonly EvaluatedUnit[];
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** What is missing for the result to be complete. */
  readonly gaps: readonly LedgerEntry[];
  /** Environments that something was evaluated in, where they were asked for. */
  readonly environments: readonly FoundEnvironment[];
  /** What there is to say of environments and files of values besides. */
  readonly remarks: readonly LedgerEntry[];
}

/** Evaluates a folder (as a root, if Terraform lies in it, else every root and template below it) or a file. Never throws on bad input. */
export function evaluate(request: EvaluateRequest): Evaluated {
  const { files, path, isFile } = request;
  const opened = workspaceAt(files, path, isFile);
  const found = unitsAt(opened.workspace, request);
  const { units, diagnostics, environments = [] } = found;
  const unused = unusedIn(opened.workspace, found, request);
  const ledger = [...found.ledger, ...unused.ledger];
  return {
    units,
    diagnostics: [...opened.diagnostics, ...diagnostics, ...unused.diagnostics],
    gaps: [...opened.ledger, ...ledger].filter(({ incomplete }) => incomplete),
    environments,
    remarks: ledger.filter(({ about, incomplete }) => about === 'environment' && !incomplete),
  };
}

/** The module calls of the roots at a place whose modules are not there. */
export function modulesMissingAt(files: Files, path: string, isFile: boolean): readonly MissingModule[] {
  const workspace = workspaceAt(files, path, isFile);
  return missingModules(workspace.workspace, isFile ? [folderOf(path)] : rootsAt(workspace.workspace, path));
}

/** All that lies in the folder, and what is asked for beside it. */
function workspaceAt(files: Files, path: string, isFile: boolean) {
  const below = isFile ? folderOf(path) : path;
  return openWorkspace(files, discover(files, { paths: below === '' ? [] : [below], exclude: [] }).paths);
}

/** A folder with Terraform in it is a root; any other one holds the roots below it. */
function rootsAt(workspace: Workspace, path: string): readonly string[] {
  const isRoot = workspace.filesIn(path).some((file) => /\.(?:tf|tofu)(?:\.json)?$/.test(file));
  return isRoot ? [path] : findRoots(workspace);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

interface Found {
  readonly units: readonly EvaluatedUnit[];
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly ledger: readonly LedgerEntry[];
  readonly environments?: readonly FoundEnvironment[];
  /** The templates among what was read. */
  readonly templates?: readonly string[];
  /** What takes values; absent for plans and states. */
  readonly takes?: readonly Takes[];
}

/** What the user gives that nothing takes. Of a root or template alone, what is described for others is no matter. */
function unusedIn(workspace: Workspace, { takes }: Found, request: EvaluateRequest) {
  if (!takes) return { diagnostics: [], ledger: [] };
  const { environments = [], ...asked } = requested(request);
  const isAlone = takes.every((one) => one.size === 1 && one.has(request.path));
  const own = isAlone ? environments.filter(({ root }) => root === request.path) : environments;
  return unusedValues(workspace, { ...asked, environments: own }, takes, sources, request.path !== '');
}

function unitsAt(workspace: Workspace, request: EvaluateRequest): Found {
  const { files, path, isFile, given, environment, within } = request;
  if (isFile) {
    const plan = evaluatePlanAt(workspace, path);
    return plan ? ofEvaluations([plan], request) : ofTemplate(workspace, path, request);
  }
  if (within) return inEnvironments(workspace, request);
  const options = {
    values: given,
    environment,
    ...(request.workspace !== undefined && { workspace: request.workspace }),
  };
  const roots = rootsAt(workspace, path);
  let everything: Workspace | undefined;
  const takes = takesOf(workspace, roots);
  const evaluated = ofEvaluations(
    roots.map((root) =>
      evaluateAmong(() => (everything ??= workspaceAt(files, '', false).workspace), workspace, root, options),
    ),
    request,
  );
  if (roots[0] === path && roots.length === 1) return { ...evaluated, takes: [takes] };
  const templates = ofTemplates(workspace, requested(request));
  // Plans are shown where they are all there is: beside code they are another answer to the same question.
  if (evaluated.units.length === 0 && templates.units.length === 0) {
    const plans = ofEvaluations(evaluatePlansIn(workspace), request);
    if (plans.units.length > 0) return plans;
  }
  return {
    units: [...evaluated.units, ...templates.units],
    diagnostics: [...evaluated.diagnostics, ...templates.diagnostics],
    ledger: [...evaluated.ledger, ...templates.ledger],
    takes: [takes, ...(templates.takes ?? [])],
  };
}

/** The request as sources take it. */
function requested({ within, given, environment, workspace }: EvaluateRequest): Request {
  return { ...within, values: given, process: environment, ...(workspace !== undefined && { workspace }) };
}

/** A folder with Terraform in it is that root alone, as without environments. */
function inEnvironments(workspace: Workspace, request: EvaluateRequest): Found {
  const { path } = request;
  const asked = requested(request);
  const roots = rootsAt(workspace, path);
  const isAlone = roots[0] === path && roots.length === 1;
  const only = isAlone ? path : undefined;
  const { evaluations, environments, takes, diagnostics, ledger } = evaluateEverywhere(workspace, asked, only);
  const { units } = ofEvaluations(evaluations, request);
  if (isAlone) return { units, diagnostics, ledger, environments, takes: [takes] };
  const templates = ofTemplates(workspace, asked);
  return {
    units: [...units, ...templates.units],
    diagnostics: [...diagnostics, ...templates.diagnostics],
    ledger: [...ledger, ...templates.ledger],
    environments: [...environments, ...(templates.environments ?? [])],
    takes: [takes, ...(templates.takes ?? [])],
  };
}

function ofEvaluations(evaluations: readonly Evaluation[], { published }: EvaluateRequest): Found {
  return {
    units: evaluations.map((evaluation) => ofEvaluation(evaluation, published)),
    diagnostics: evaluations.flatMap(({ diagnostics }) => diagnostics),
    ledger: evaluations.flatMap(({ ledger }) => ledger),
  };
}

function ofEvaluation(evaluation: Evaluation, published: boolean): EvaluatedUnit {
  const nodes = () => loweredOf(evaluation).resources.map(normaliseNode);
  return {
    scope: evaluation.instances[0]?.scope ?? `terraform:${evaluation.root || '.'}`,
    environment: evaluation.instances[0]?.environment?.name,
    outputs: evaluation.outputs,
    nodes,
    ...(published
      ? { resources: nodes().map(ofNode), configurations: [] }
      : {
          resources: evaluation.instances.map(ofInstance),
          configurations: evaluation.configurations.map((one) => ofTerraform(one, one.type, one.type)),
          evaluation,
        }),
  };
}

/** One template, in each of its environments. */
function ofTemplate(workspace: Workspace, path: string, request: EvaluateRequest): Found {
  const own = `cloudformation:${path}`;
  const found = ofTemplates(workspace, requested(request));
  const { units, diagnostics, ledger, environments = [], templates = [], takes = [] } = found;
  const names = takes.flatMap((one) => one.get(path) ?? []);
  const others = new Set(templates.filter((one) => one !== path));
  return {
    units: units.filter(({ scope }) => scope === own || scope.startsWith(`${own}@`)),
    // Files of parameters are no templates; what is wrong in them is told.
    diagnostics: diagnostics.filter(({ at }) => !others.has(at.file.path)),
    ledger: ledger.filter(({ about, subject }) => about !== 'file' || !others.has(subject)),
    environments: environments.filter(({ of }) => of === own),
    takes: names.map((one) => new Map([[path, one]])),
  };
}

function ofTemplates(workspace: Workspace, request: Request): Found {
  const source = sources.find(({ name }) => name === 'cloudformation');
  const reading: Reading | undefined = source?.read(workspace, request);
  const byScope = new Map<string, GraphNode[]>();
  for (const node of reading?.resources ?? []) {
    const nodes = byScope.get(node.scope);
    if (nodes) nodes.push(node);
    else byScope.set(node.scope, [node]);
  }
  return {
    units: [...byScope].map(([scope, found]) => {
      const nodes = found.map(normaliseNode);
      const environment = found[0]?.environment?.name;
      return {
        scope,
        environment,
        resources: nodes.map(ofNode),
        configurations: [],
        outputs: new Map(),
        nodes: () => nodes,
      };
    }),
    diagnostics: reading?.diagnostics ?? [],
    ledger: reading?.ledger ?? [],
    environments: reading?.environments ?? [],
    templates: reading?.files ?? [],
    takes: reading?.takes ? [reading.takes] : [],
  };
}

/** A resource with its provisioners, which a plan does not show. */
function ofInstance(instance: Instance): EvaluatedResource {
  const { mode, type, name, attributes, provisioning } = instance;
  const prefix = mode === 'managed' ? '' : `${mode}.`;
  const evaluated = ofTerraform(instance, prefix + type, `${prefix}${type}.${name}`);
  if (!provisioning) return evaluated;
  return {
    ...evaluated,
    values: { ...attributes, entries: new Map([...attributes.entries, ...provisioning.attributes.entries]) },
    sensitive: { ...instance.sensitive, ...provisioning.sensitive },
  };
}

/** `own` is how its address begins within its module. */
function ofTerraform(of: EvaluatedTerraform, type: string, own: string): EvaluatedResource {
  const { address, attributes, at, via, conditional, sensitive } = of;
  const end = address.lastIndexOf(own);
  return {
    address,
    module: address.slice(0, Math.max(0, end - 1)),
    type,
    values: attributes,
    at,
    ...(via && { via }),
    ...(conditional && { conditional }),
    ...(sensitive && { sensitive }),
  };
}

function ofNode({ address, kind, properties, at, via, conditional }: GraphNode): EvaluatedResource {
  return {
    address,
    module: '',
    type: kind,
    values: properties,
    ...(at && { at }),
    ...(via && { via }),
    ...(conditional && { conditional }),
  };
}
