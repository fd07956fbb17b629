/** `jsonencode` and `jsondecode`. */
import { parseJson } from '../../../syntax/index.ts';
import { jsonTextOf } from '../values/json-text.ts';
import type { FunctionDefinition } from './definition.ts';
import { fromDocument } from './from-document.ts';

/** The functions. */
export const jsonFunctions: readonly FunctionDefinition[] = [
  {
    name: 'jsonencode',
    parameters: [{ type: 'any', nullable: true, open: true }],
    returns: 'string',
    run: ([value], site) => {
      if (!value) return site.fail('no value');
      return value.kind === 'unknown' ? site.unknown([value]) : jsonTextOf(value, site.origin);
    },
  },
  {
    name: 'jsondecode',
    parameters: [{ type: 'string', open: true }],
    returns: 'any',
    run: ([value], site) => {
      if (value?.kind === 'partial' && value.encodes) return value.encodes;
      if (value?.kind !== 'string') return site.unknown(value ? [value] : []);
      if (value.encodes) return value.encodes;
      if (value.value.startsWith('\ufeff')) return site.fail('the text is not JSON');
      const { root, diagnostics } = parseJson({ path: value.origin.at.file.path, text: value.value });
      if (!root || diagnostics.some(({ code }) => code !== 'json-duplicate-key'))
        return site.fail(diagnostics[0]?.message ?? 'the text is not JSON');
      return fromDocument(root, value.origin);
    },
  },
];
