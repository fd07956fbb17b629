/** Tags as most AWS kinds publish them. */
import { list, record, text } from '../shape.ts';

export const tags = list(record({ Key: text, Value: text }));
