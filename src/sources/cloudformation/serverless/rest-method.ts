/** A method of a REST API, and the address by which API Gateway calls a function. */
import { sub } from './functions.ts';
import type { Dict, Plain } from './item.ts';
import type { LinkedApi } from './linked-api.ts';

/** A method of a REST API that an event makes. */
export interface RestMethod {
  readonly name: string;
  readonly api: LinkedApi;
  readonly document: Dict;
  readonly path: string;
  readonly method: string;
  /** What follows `Permission` in the id: the name of the stage. */
  readonly stage: Plain;
  readonly properties: Dict;
}

/** The address by which API Gateway calls a function. */
export function invocationUri(inText: string, partition: string, streams = false): Plain {
  const [version, action] = streams ? ['2021-11-15', 'response-streaming-invocations'] : ['2015-03-31', 'invocations'];
  return sub(`arn:${partition}:apigateway:\${AWS::Region}:lambda:path/${version}/functions/${inText}/${action}`);
}
