/** The API that an event belongs to. */
import { at, Dict, isNull, type Item, textOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

/** An API of the same template. */
export interface LinkedApi {
  readonly id: string;
  /** Its properties, with globals where SAM makes it. */
  readonly properties: Dict;
  /** Whether SAM writes its document. */
  readonly isManaged: boolean;
}

/** The logical id that `RestApiId` or `ApiId` names: a text, or what `Ref` names. */
export function apiIdOf(reference: Item | undefined): Item | undefined {
  return at(reference, 'Ref') ?? reference;
}

/** The API that a reference names. */
export function linkedApi(reference: Item | undefined, context: TransformContext): LinkedApi | undefined {
  const id = textOf(apiIdOf(reference));
  if (id === undefined) return undefined;
  const serverless = context.serverless.get(id);
  if (serverless) return { id, properties: serverless.properties, isManaged: serverless.properties.has(managed) };
  const written = context.resources.get(id);
  if (!(written instanceof Dict)) return undefined;
  const properties = written.get('Properties');
  if (properties instanceof Dict) return { id, properties, isManaged: false };
  return properties === undefined || isNull(properties)
    ? { id, properties: new Dict(written.at), isManaged: false }
    : undefined;
}

/** The property by which the transform marks APIs whose document it writes. */
export const managed = '__MANAGE_SWAGGER';
