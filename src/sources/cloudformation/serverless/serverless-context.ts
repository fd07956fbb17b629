/** What the lowering of one SAM resource knows of the others. */
import type { GraphNode, RecordValue } from '../../../graph/index.ts';

/** The template around a SAM resource. */
export interface ServerlessContext {
  keyOf(logicalId: string): string;
  /** Properties with those of the `Globals` section for a kind: `Function`, `Api`, `HttpApi` … */
  withGlobals(properties: RecordValue, kind: string): RecordValue;
  /** The resource with this key as it stands in the template. */
  declared(key: string): GraphNode | undefined;
  /** Names what is not lowered, for the ledger. */
  leave(node: GraphNode, what: string): void;
  /** Asks for the API that SAM makes where an event names none; `from` is who asks. */
  implicitApi(kind: 'Api' | 'HttpApi', from: GraphNode): void;
}
