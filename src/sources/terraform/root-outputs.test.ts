/** What a root puts out, and whether it may. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { evaluateRoot } from './evaluate-root.ts';

describe('what a root puts out', () => {
  const files = {
    'main.tf':
      'variable "v" {\n  default = "x"\n  sensitive = true\n}\nmodule "m" {\n  source = "./m"\n  v = var.v\n}\noutput "o" { value = [var.v] }\noutput "said" {\n  value = module.m.o\n  sensitive = true\n}\noutput "plain" { value = nonsensitive(var.v) }\n',
    'm/main.tf': 'variable "v" {}\noutput "o" { value = var.v }\n',
  };
  it('must not be sensitive unless it says so; what a module puts out may be', () => {
    const { diagnostics } = evaluateRoot(memoryWorkspace(files), '');
    expect(diagnostics.map(({ code, at }) => `${placeOf(at)} ${code}`)).toEqual(['main.tf:9 terraform-sensitive']);
  });
});
