/** The law: a root in JSON syntax has the planned values and the lowered resources of the same root in native syntax. */
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../graph/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { terraform } from '../index.ts';
import { plannedValues } from '../planned-values.ts';

function comes(path: string, text: string): unknown {
  const workspace = memoryWorkspace({ [path]: text });
  const evaluation = evaluateRoot(workspace, '');
  expect(evaluation.diagnostics.map(({ message }) => message)).toEqual([]);
  const { planned_values, unknowns } = plannedValues(evaluation);
  const nodes = terraform.read(workspace).resources.map(plain);
  return {
    planned_values,
    unknowns: unknowns.map(({ address, path: to, reason }) => ({ address, to, reason })),
    nodes,
  };
}

/** A node without places. */
function plain({ key, kind, properties }: GraphNode): unknown {
  const shown = JSON.stringify(properties, (name, value: unknown) => {
    if (name === 'origin') return undefined;
    return value instanceof Map ? Object.fromEntries([...value].sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  });
  return { key, kind, properties: JSON.parse(shown) };
}

const group = `
variable "rules" { default = { ssh = 22, web = 80 } }
resource "aws_security_group" "g" {
  name = "g"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
  dynamic "ingress" {
    for_each = var.rules
    iterator = rule
    content {
      from_port   = rule.value
      to_port     = rule.value
      protocol    = "tcp"
      description = rule.key
    }
  }
  tags = { ingress = "no block" }
  lifecycle {
    create_before_destroy = true
    precondition {
      condition     = length(var.rules) > 0
      error_message = "none"
    }
  }
  provisioner "local-exec" {
    command = "true"
  }
}
output "second" { value = aws_security_group.g.ingress[1].description }
output "unwritten" { value = aws_security_group.g.ingress[0].self }
`;
const static_ = { from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: ['10.0.0.0/8'] };
const content = { from_port: '${rule.value}', to_port: '${rule.value}', protocol: 'tcp', description: '${rule.key}' };
const made = { for_each: '${var.rules}', iterator: 'rule', content };
const groupIn = (wrap: (one: unknown) => unknown) => ({
  '//': 'a comment',
  variable: { rules: wrap({ default: { ssh: 22, web: 80 } }) },
  resource: wrap({
    aws_security_group: wrap({
      g: wrap({
        '//': 'a comment',
        name: 'g',
        ingress: wrap(static_),
        dynamic: wrap({ ingress: wrap(made) }),
        tags: { ingress: 'no block' },
        lifecycle: wrap({
          create_before_destroy: true,
          precondition: wrap({ condition: '${length(var.rules) > 0}', error_message: 'none' }),
        }),
        provisioner: wrap({ 'local-exec': wrap({ command: 'true' }) }),
        connection: null,
      }),
    }),
  }),
  output: [
    { second: { value: '${aws_security_group.g.ingress[1].description}' } },
    { unwritten: { value: '${aws_security_group.g.ingress[0].self}' } },
  ],
});

const deep = `
resource "aws_s3_bucket_lifecycle_configuration" "l" {
  bucket = "b"
  rule {
    id     = "one"
    status = "Enabled"
    filter {
      prefix = "x"
    }
    transition {
      days          = 30
      storage_class = "GLACIER"
    }
    transition {
      days          = 60
      storage_class = "DEEP_ARCHIVE"
    }
  }
}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
  }
}
provider "aws" {
  default_tags {
    tags = { Team = "core" }
  }
}
`;
const deepJson = {
  resource: {
    aws_s3_bucket_lifecycle_configuration: {
      l: {
        bucket: 'b',
        rule: {
          id: 'one',
          status: 'Enabled',
          filter: { prefix: 'x' },
          transition: [
            { days: 30, storage_class: 'GLACIER' },
            { days: 60, storage_class: 'DEEP_ARCHIVE' },
          ],
        },
      },
    },
  },
  data: {
    aws_iam_policy_document: {
      d: {
        statement: {
          actions: ['s3:*'],
          resources: ['*'],
          principals: { type: 'AWS', identifiers: ['*'] },
          condition: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['true'] }],
        },
      },
    },
  },
  provider: { aws: { default_tags: { tags: { Team: 'core' } } } },
};

describe('JSON syntax', () => {
  it('means what the native syntax means, with objects alone', () => {
    expect(comes('main.tf.json', JSON.stringify(groupIn((one) => one)))).toEqual(comes('main.tf', group));
  });

  it('means the same with lists of objects', () => {
    expect(comes('main.tf.json', JSON.stringify(groupIn((one) => [one])))).toEqual(comes('main.tf', group));
  });

  it('means the same for blocks within blocks, of data sources and providers as well', () => {
    expect(comes('main.tf.json', JSON.stringify(deepJson))).toEqual(comes('main.tf', deep));
  });

  it('tells what should be an object and is none', () => {
    const text = '{ "resource": { "aws_sqs_queue": { "q": "x" } }, "locals": 5 }';
    const { diagnostics } = evaluateRoot(memoryWorkspace({ 'main.tf.json': text }), '');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'an object is required for `resource`',
      'an object is required for `locals`',
    ]);
  });
});
