/** The OpenAPI document of an API while events and settings are written into it. */
import type { Span } from '../../../syntax/index.ts';
import { branchesOf, ref } from './functions.ts';
import { Dict, dict, isFilled, type Item } from './item.ts';

/** The key of API Gateway's integration in a method. */
export const integrationKey = 'x-amazon-apigateway-integration';
/** The method that stands for all. */
export const anyMethod = 'x-amazon-apigateway-any-method';

const version3 = /^3(?:\.\d)(?:\.\d)?$/;

/** An empty document: Swagger 2.0 for REST APIs, OpenAPI 3 for HTTP APIs. */
export function emptyDocument(kind: 'Api' | 'HttpApi', place: Span): Dict {
  const version = kind === 'Api' ? { swagger: '2.0' } : { openapi: '3.0.1' };
  return dict({ ...version, info: { version: '1.0', title: ref('AWS::StackName') }, paths: {} }, place);
}

/** Whether a version is one of OpenAPI 3. */
export function isVersion3(version: Item | undefined): boolean {
  return version?.kind === 'scalar' && version3.test(version.text);
}

/** The document that an item is: for a REST API Swagger or OpenAPI 3, for an HTTP API OpenAPI 3. */
export function documentOf(body: Item | undefined, kind: 'Api' | 'HttpApi'): Dict | undefined {
  if (!(body instanceof Dict) || !(body.get('paths') instanceof Dict)) return undefined;
  if (kind === 'Api' && isFilled(body.get('swagger'))) return body;
  return isVersion3(body.get('openapi')) ? body : undefined;
}

/** The paths of a document. */
export function pathsOf(document: Dict): Dict {
  const paths = document.get('paths');
  return paths instanceof Dict ? paths : new Dict(document.at);
}

/** A method as it stands in documents: lower case, and `any` as its key. */
export function methodKey(method: string): string {
  const name = method.toLowerCase();
  return name === 'any' ? anyMethod : name;
}

/** The items of a path, both where a condition chooses. */
export function pathItems(document: Dict, path: string): readonly Dict[] {
  return branchesOf(pathsOf(document).get(path)).flatMap((one) => (one instanceof Dict ? [one] : []));
}

/** The definitions of a method at a path that have an integration. */
export function methodsAt(document: Dict, path: string, method: string): readonly Dict[] {
  const key = methodKey(method);
  return pathItems(document, path).flatMap((item) => branchesOf(item.get(key)).flatMap(integrated));
}

function integrated(definition: Item): readonly Dict[] {
  return definition instanceof Dict && isFilled(definition.get(integrationKey)) ? [definition] : [];
}

/** One method of a path. */
export interface DocumentMethod {
  readonly name: string;
  readonly definition: Dict;
}

const notMethods: ReadonlySet<string> = new Set(['summary', 'description', 'parameters']);

/** All methods of a path that have an integration. */
export function methodsOf(document: Dict, path: string): readonly DocumentMethod[] {
  return pathItems(document, path).flatMap((item) =>
    item
      .entries()
      .filter(([name]) => !notMethods.has(name))
      .flatMap(([name, method]) =>
        branchesOf(method)
          .flatMap(integrated)
          .map((definition) => ({ name: methodKey(name), definition })),
      ),
  );
}

/** Whether every item of a path has an integration for a method. */
export function hasIntegration(document: Dict, path: string, method: string): boolean {
  const items = pathItems(document, path);
  const key = methodKey(method);
  return items.length > 0 && items.every((item) => branchesOf(item.get(key)).some((one) => integrated(one).length > 0));
}

/** Adds a path and a method to it, unless they are there. */
export function addPath(document: Dict, path: string, method: string, place: Span): void {
  const paths = pathsOf(document);
  if (!paths.has(path)) paths.set(path, new Dict(place), place);
  const key = methodKey(method);
  for (const item of pathItems(document, path))
    if (!(item.get(key) instanceof Dict)) item.set(key, new Dict(place), place);
}

/** The integration of a method. */
export function integrationOf(definition: Dict): Dict | undefined {
  const found = definition.get(integrationKey);
  return found instanceof Dict ? found : undefined;
}

/** A path with its parameters as wildcards, as permissions have it. */
export function permittedPath(path: string): string {
  return path.replace(/^(.+)\/$/, '$1').replaceAll(/\{(?:[\w.-]+\+?)\}/g, '*');
}
