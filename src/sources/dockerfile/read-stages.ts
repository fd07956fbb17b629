/** The stages of one Dockerfile as nodes. */
import { type GraphNode, literal, type Origin, recordOf, textOfValue, unknown, type Value } from '../../graph/index.ts';
import { type DockerfileTree, literalOf, type Stage } from '../../syntax/index.ts';
import { range, type SourceFile } from '../../text/index.ts';
import { applyInstruction } from './apply-instruction.ts';
import { beginStage, collectedProperties, type StageState } from './stage-state.ts';
import { automatic, predefined, type Variable, type Variables, wordText, wordValue } from './variables.ts';

/** Each stage may hold all that the ones before it set, so that their number is bounded. */
export const mostStages = 500;

/** The nodes of all stages, in order. The key of a stage is `dockerfile:PATH#NAME`, with its number where the name is taken. */
export function readStages(tree: DockerfileTree, file: SourceFile): readonly GraphNode[] {
  const globals = globalArguments(tree, file);
  const states: StageState[] = [];
  const byName = new Map<string, StageState>();
  const nodes: GraphNode[] = [];
  const scope = `dockerfile:${file.path}`;
  for (const stage of tree.stages.slice(0, mostStages)) {
    const final = stage.index === tree.stages.length - 1;
    const alias = stage.from.alias && literalOf(stage.from.alias);
    const taken = alias !== undefined && byName.has(alias.toLowerCase());
    const name = alias === undefined || taken ? String(stage.index) : alias;
    const { state, properties } = readStage(stage, name, file, globals, byName, states);
    const at = range(file, stage.from.start, stage.from.end);
    properties.set('Final', literal(final, { at }));
    nodes.push({
      key: `${scope}#${name}`,
      kind: 'image/Stage',
      address: name,
      scope,
      source: 'dockerfile',
      properties: recordOf(properties, { at }),
      at,
      body: range(file, stage.from.start, stage.instructions.at(-1)?.end ?? stage.from.end),
    });
    states.push(state);
    if (alias !== undefined) byName.set(alias.toLowerCase(), state);
  }
  return nodes;
}

function readStage(
  stage: Stage,
  name: string,
  file: SourceFile,
  globals: Variables,
  byName: ReadonlyMap<string, StageState>,
  states: readonly StageState[],
): { readonly state: StageState; readonly properties: Map<string, Value> } {
  const { from } = stage;
  const origin: Origin = { at: range(file, from.start, from.end) };
  const image = wordValue(from.image, globals);
  const imageName = textOfValue(image);
  const parent = imageName === undefined ? undefined : byName.get(imageName.toLowerCase());
  const state = beginStage(file, name, parent, imageName !== 'scratch');
  const { settings } = state;
  settings.set('Name', literal(name, from.alias ? { at: range(file, from.alias.start, from.alias.end) } : origin));
  settings.set('Index', literal(stage.index, origin));
  settings.delete('From');
  settings.delete('FromStage');
  if (parent) settings.set('FromStage', literal(parent.name, image.origin));
  else {
    settings.set('From', image);
    settings.set('Base', image);
    settings.set('User', baseUser(image, imageName));
  }
  const platform = from.flags.find((flag) => flag.name === 'platform')?.value;
  if (platform) settings.set('Platform', wordValue(platform, globals));
  const around = {
    globals: globals.names,
    stage: (wanted: string) =>
      byName.get(wanted.toLowerCase()) ?? (/^\d{1,6}$/.test(wanted) ? states[Number(wanted)] : undefined),
  };
  for (const instruction of stage.instructions) applyInstruction(instruction, state, around);
  return { state, properties: collectedProperties(state, origin) };
}

/**
 * The user that a base image leaves. Only of images that say so by their name it is known: `scratch` holds nothing and so runs as root;
 * distroless images tagged `nonroot` run as 65532 (https://github.com/GoogleContainerTools/distroless).
 */
function baseUser(image: Value, name: string | undefined): Value {
  if (name === 'scratch')
    return literal('0', { ...image.origin, default: 'https://docs.docker.com/reference/dockerfile/#user' });
  if (name !== undefined && /(?:^|\/)distroless\/[^:@]+:(?:[a-z0-9]+-)?nonroot(?:-[a-z0-9]+)?(?:@|$)/.test(name)) {
    return literal('65532', { ...image.origin, default: 'https://github.com/GoogleContainerTools/distroless' });
  }
  const open = image.kind === 'partial' ? image.parts.find((part) => typeof part !== 'string') : image;
  if (open?.kind === 'unknown') return unknown(open.reason, { ...image.origin, cause: open.origin });
  return unknown({ code: 'not-read', says: `the user of base image \`${name ?? ''}\` is not read` }, image.origin);
}

/** The ARG instructions before the first FROM, and what the builder itself sets. */
function globalArguments(tree: DockerfileTree, file: SourceFile): Variables {
  const names = new Map<string, Variable>();
  const start: Origin = { at: range(file, 0, Math.min(1, file.text.length)) };
  for (const name of [...predefined, ...automatic]) names.set(name, { value: undefined, origin: start });
  const variables: Variables = { file, names, open: false };
  for (const { assignments } of tree.globals) {
    for (const assignment of assignments) {
      const name = literalOf(assignment.name);
      if (name === undefined) continue;
      const origin: Origin = { at: range(file, assignment.start, assignment.end), as: `build argument \`${name}\`` };
      names.set(name, { value: assignment.value && wordText(assignment.value, variables), origin });
    }
  }
  return variables;
}
