/** Tags as most AWS kinds publish them. */
import { list, record, text } from '../shape.ts';

/** A list of keys with values. */
export const tags = list(record({ Key: text, Value: text }));
