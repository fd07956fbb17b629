/** Provisioners, connections and configurations of providers: what is in no plan, but is evaluated and handed over. */
import { describe, expect, it } from 'vitest';
import { entryAt, type GraphNode, rootCause } from '../../graph/index.ts';
import { placeOf, textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { evaluateRoot } from './evaluate-root.ts';
import { terraform } from './index.ts';
import { plainOf } from './lower/sample-instance.ts';
import { plannedValues } from './planned-values.ts';

function read(files: Readonly<Record<string, string>>) {
  const { resources, diagnostics } = terraform.read(memoryWorkspace(files));
  const nodes = new Map(resources.map((node) => [node.address, node]));
  return { nodes, codes: diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
}

function plain(node: GraphNode | undefined): unknown {
  return node && plainOf(node.properties);
}

const machine = `
variable "password" {}
resource "aws_db_instance" "db" {}
resource "aws_instance" "web" {
  for_each = toset(["a"])
  ami      = "ami-1"
  connection {
    host        = "\${each.key}.\${self.ami}.\${self.private_ip}"
    password    = var.password
    private_key = file("id_rsa")
  }
  provisioner "local-exec" {
    when       = destroy
    on_failure = continue
    command    = "echo \${each.key}"
  }
  provisioner "remote-exec" {
    inline = ["mysql -h \${aws_db_instance.db.address}"]
    connection {
      type     = "ssh"
      password = "written"
    }
  }
}
`;

describe('provisioners and connections', () => {
  const { nodes, codes } = read({ 'main.tf': machine });
  const of = (name: string) => nodes.get(`aws_instance.web["a"]/${name}`);

  it('are evaluated with `self`, `each` and the names of the module', () => {
    const host = 'a.ami-1.→aws_instance.web["a"].PrivateIp';
    expect(plain(of('connection[0]'))).toEqual({ host, password: '?', private_key: '?' });
    const local = { type: 'local-exec', when: 'destroy', on_failure: 'continue', command: 'echo a' };
    expect(plain(of('provisioner[0]'))).toEqual(local);
    expect(plain(of('provisioner[1]'))).toEqual({
      type: 'remote-exec',
      inline: ['mysql -h →aws_db_instance.db.Endpoint.Address'],
      connection: [{ type: 'ssh', password: 'written' }],
    });
    expect(codes).toEqual(['warning terraform-file']);
  });

  it('say why a value is not known', () => {
    const connection = of('connection[0]');
    const reason = (name: string) => {
      const value = connection && entryAt(connection.properties, name);
      return value?.kind === 'unknown' ? value.reason.says : undefined;
    };
    expect([reason('password'), reason('private_key')]).toEqual(['needs `var.password`', 'file `id_rsa` is not here']);
  });

  it('are no part of the resource, nor of what a plan shows', () => {
    expect(plain(nodes.get('aws_instance.web["a"]'))).toEqual({ ImageId: 'ami-1' });
    const evaluation = evaluateRoot(memoryWorkspace({ 'main.tf': machine }), '');
    const shown = plannedValues(evaluation).planned_values.root_module.resources;
    expect(shown?.find(({ address }) => address === 'aws_instance.web["a"]')?.values).toEqual({ ami: 'ami-1' });
    expect([...nodes.keys()].filter((address) => address.includes('/'))).toHaveLength(3);
  });

  it('are the same in JSON', () => {
    const resource = {
      provisioner: [{ 'local-exec': { command: 'echo ${self.id}', when: 'destroy' } }],
      connection: { password: 'written' },
    };
    const json = read({ 'main.tf.json': JSON.stringify({ resource: { null_resource: { x: resource } } }) });
    expect(json.codes).toEqual([]);
    expect(plain(json.nodes.get('null_resource.x/connection[0]'))).toEqual({ password: 'written' });
    const local = { type: 'local-exec', command: 'echo →null_resource.x.id', when: 'destroy' };
    expect(plain(json.nodes.get('null_resource.x/provisioner[0]'))).toEqual(local);
  });
});

describe('configurations of providers', () => {
  const { nodes } = read({
    'main.tf': `
provider "aws" {
  alias  = "west"
  region = "us-west-2"
  assume_role {
    external_id = "written"
  }
}
module "m" {
  source = "./m"
  token  = "handed in"
}
`,
    'm/main.tf': 'variable "token" {}\nprovider "github" {\n  token = var.token\n}\n',
    'k/main.tf':
      'variable "on" {}\nprovider "aws" {\n  for_each = { a = 1, b = 2 }\n  alias = "by"\n  region = each.key\n}\n',
    'u/main.tf':
      'variable "on" {}\nprovider "aws" {\n  for_each = var.on\n  alias = "by"\n  secret_key = "written"\n}\n',
  });

  it('are there with their alias, their nested blocks and what modules hand in', () => {
    expect(plain(nodes.get('provider.aws.west'))).toEqual({
      region: 'us-west-2',
      assume_role: [{ external_id: 'written' }],
    });
    const inner = nodes.get('module.m.provider.github');
    expect(plain(inner)).toEqual({ token: 'handed in' });
    const token = inner && entryAt(inner.properties, 'token');
    const { at } = token ? rootCause(token.origin) : { at: undefined };
    expect([at && placeOf(at), at && textOf(at)]).toEqual(['main.tf:11', '"handed in"']);
  });

  it('are there once for each key, and once where nobody knows for which', () => {
    expect([plain(nodes.get('provider.aws.by["a"]')), plain(nodes.get('provider.aws.by["b"]'))]).toEqual([
      { region: 'a' },
      { region: 'b' },
    ]);
    expect(nodes.get('provider.aws.by[?]')?.conditional?.reason.says).toBe('needs `var.on`');
    expect(plain(nodes.get('provider.aws.by[?]'))).toEqual({ secret_key: 'written' });
  });
});

describe('what sets up Terraform itself', () => {
  it('is there with the place of the state, the keys of its encryption, and what removed resources run', () => {
    const { nodes, codes } = read({
      'main.tf': `
locals {
  region = "eu-west-1"
}
terraform {
  backend "s3" {
    bucket = "states"
    region = local.region
    assume_role = {
      role_arn = "arn:aws:iam::111122223333:role/states"
    }
  }
  encryption {
    key_provider "pbkdf2" "old" {
      passphrase = "written"
    }
    key_provider "external" "main" {
      chain = key_provider.pbkdf2.old
    }
    method "aes_gcm" "main" {
      keys = key_provider.external.main
    }
    state {
      method = method.aes_gcm.main
    }
  }
}
removed {
  from = module.a.aws_instance.web
  connection {
    host     = self.private_ip
    password = "written"
  }
  provisioner "local-exec" {
    when    = destroy
    command = "echo \${each.key}"
  }
}
`,
    });
    expect(codes).toEqual([]);
    expect([...nodes.keys()]).toEqual([
      'backend.s3',
      'encryption',
      'removed.module.a.aws_instance.web/connection[0]',
      'removed.module.a.aws_instance.web/provisioner[0]',
    ]);
    const [backend, encryption, connection, provisioner] = [...nodes.values()].map(plain);
    const role = { role_arn: 'arn:aws:iam::111122223333:role/states' };
    expect(backend).toEqual({ backend: 's3', bucket: 'states', region: 'eu-west-1', assume_role: role });
    expect(encryption).toEqual({ key_provider: [{ type: 'pbkdf2', passphrase: 'written' }, { type: 'external' }] });
    expect(connection).toEqual({ host: '?', password: 'written' });
    expect(provisioner).toEqual({ type: 'local-exec', when: 'destroy', command: 'echo ?' });
  });

  it('is the same in JSON', () => {
    const { nodes, codes } = read({
      'main.tf.json': JSON.stringify({
        terraform: {
          cloud: { organization: 'o', token: 'written' },
          encryption: { key_provider: { pbkdf2: { main: { passphrase: 'written' } } } },
        },
        removed: { from: 'aws_instance.web', provisioner: { 'local-exec': { when: 'destroy', command: 'a' } } },
      }),
    });
    expect(codes).toEqual([]);
    expect(plain(nodes.get('cloud'))).toEqual({ backend: 'cloud', organization: 'o', token: 'written' });
    const keys = [{ type: 'pbkdf2', passphrase: 'written' }];
    expect(plain(nodes.get('encryption'))).toEqual({ key_provider: keys });
    const provisioner = { type: 'local-exec', when: 'destroy', command: 'a' };
    expect(plain(nodes.get('removed.aws_instance.web/provisioner[0]'))).toEqual(provisioner);
  });
});
