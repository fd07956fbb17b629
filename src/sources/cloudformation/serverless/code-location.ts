/** Where code, layers and definitions lie: in a bucket, or beside the template until it is packaged. */
import { isCall } from './functions.ts';
import { at, Dict, isFilled, type Item, type Plain, scalar, spanOf, textOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

/** The tag of what only packaging decides; the stack evaluates it to an unknown value. */
const packaged = { name: '!Packaged', start: 0, end: 0 } as const;

/** An object in a bucket. */
export interface StoredObject {
  readonly bucket: Plain;
  readonly key: Plain;
  readonly version: Plain;
}

/**
 * The object that a location names: a map of bucket and key, or `s3://bucket/key?versionId=v`. Another text is a path, for which
 * `sam package` puts the place of its upload.
 */
export function storedObject(location: Item, property: string, context: TransformContext): StoredObject {
  const place = spanOf(location);
  if (location instanceof Dict) {
    const [bucket, key] = [at(location, 'Bucket'), at(location, 'Key')];
    if (!isFilled(bucket) || !isFilled(key))
      context.refuse(
        place,
        `\`${property}\` needs \`Bucket\` and \`Key\``,
        'intrinsic functions belong into these, not around them',
      );
    if (isCall(location)) return uploaded(location);
    return { bucket, key, version: location.get('Version') };
  }
  const text = textOf(location);
  if (text === undefined) {
    context.refuse(place, `\`${property}\` is neither a map nor a text`);
    return uploaded(location);
  }
  if (/\{\{resolve:(?:ssm|ssm-secure|secretsmanager):[\w.\-/]*\/[\w.\-/]*(?::\d+)?\}\}/.test(text))
    context.refuse(
      place,
      `a dynamic reference cannot stand in the text of \`${property}\``,
      'give `Bucket` and `Key` one by one',
    );
  const [, bucket = '', path = '', query = ''] = /^s3:\/\/([^/?#]+)\/([^?#]+)(?:\?([^#]*))?/.exec(text) ?? [];
  if (bucket === '') {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
      context.refuse(place, `\`${property}\` is no address of the form \`s3://bucket/key\``);
    return uploaded(location);
  }
  const version = /(?:^|&)versionId=([^&]+)/.exec(query)?.[1];
  return { bucket, key: path.replace(/^\/+/, ''), version };
}

function uploaded(location: Item): StoredObject {
  const text = textOf(location) ?? 'an address';
  const key: Item = { ...scalar(text, spanOf(location)), tag: packaged };
  return { bucket: undefined, key, version: undefined };
}

/** The location as Lambda's `Code` and `Content` have it. */
export function lambdaCode({ bucket, key, version }: StoredObject): { readonly [name: string]: Plain } {
  return { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version };
}

/** The location as APIs and state machines have it. */
export function definitionLocation({ bucket, key, version }: StoredObject): { readonly [name: string]: Plain } {
  return { Bucket: bucket, Key: key, Version: version };
}
