/** Manifests to objects: what counts as one, which are deployed together, what is left to others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { kubernetes } from './index.ts';

function read(texts: Readonly<Record<string, string>>) {
  return kubernetes.read(memoryWorkspace(texts));
}

function keys(texts: Readonly<Record<string, string>>): readonly string[] {
  return read(texts).resources.map(({ key }) => key);
}

const object = (kind: string, name: string, more = '', apiVersion = 'v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}${more} }\n`;

describe('objects', () => {
  it('are many in a file, and lists are taken apart', () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: { name: s }\n';
    const typed = 'apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata: { name: c }\n';
    expect(keys({ 'app/a.yaml': [object('Pod', 'p'), list, typed, object('Namespace', 'n')].join('---\n') })).toEqual([
      'kubernetes:app#default/Pod/p',
      'kubernetes:app#default/Secret/s',
      'kubernetes:app#default/ConfigMap/c',
      'kubernetes:app#Namespace/n',
    ]);
  });

  it('are read from JSON', () => {
    expect(
      keys({ 'p.json': '{"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "p", "namespace": "x"}}' }),
    ).toEqual(['kubernetes:.#x/Pod/p']);
  });

  it('of a former version are read as the current kind', () => {
    const ingress = `${object('Ingress', 'i', '', 'extensions/v1beta1')}spec: { backend: { serviceName: a, servicePort: 80 }, rules: [{ http: { paths: [{ path: /, backend: { serviceName: b, servicePort: web } }] } }] }\n`;
    const [node] = read({ 'i.yaml': ingress }).resources;
    expect(node).toMatchObject({ kind: 'networking.k8s.io/v1/Ingress', declaredAs: 'extensions/v1beta1/Ingress' });
    expect(shown(node?.properties)).toMatchObject({
      apiVersion: 'extensions/v1beta1',
      spec: {
        defaultBackend: { service: { name: 'a', port: { number: 80 } } },
        rules: [{ http: { paths: [{ path: '/', backend: { service: { name: 'b', port: { name: 'web' } } } }] } }],
      },
    });
  });

  it('take plain scalars as Kubernetes does', () => {
    const [node] = read({
      'a.yaml': `${object('Pod', 'p')}spec: { hostPID: yes, volumes: [{ name: v, secret: { defaultMode: 0644 } }] }\n`,
    }).resources;
    expect(shown(node?.properties)).toMatchObject({
      spec: { hostPID: true, volumes: [{ secret: { defaultMode: 0o644 } }] },
    });
  });

  it('stand at their name', () => {
    const text = `# hello\n${object('Pod', 'web')}`;
    const { resources, comments } = read({ 'a.yaml': text });
    expect(resources[0]?.at && textOf(resources[0].at)).toBe('web');
    expect(comments).toMatchObject([{ text: 'hello' }]);
  });

  it('leave an image open that another tool fills in', () => {
    const [node] = read({
      'a.yaml': `${object('Pod', 'p')}spec:\n  containers:\n  - image: registry/app:\${TAG}\n`,
    }).resources;
    expect(JSON.stringify(shown(node?.properties))).toContain('registry/app:<needs `TAG`>');
  });

  it('are not what only looks like one', () => {
    const others = [
      object('Cluster', 'c', '', 'kind.x-k8s.io/v1alpha4'),
      object('Config', 'c'),
      object('ClusterConfig', 'c', '', 'eksctl.io/v1alpha5'),
      'apiVersion: skaffold/v2beta29\nkind: Config\n',
      'apiVersion: v2\nname: chart\nkind: x\n',
      object('Component', 'c', '', 'backstage.io/v1alpha1'),
    ];
    expect(keys({ 'a.yaml': others.join('---\n') })).toEqual([]);
  });
});

describe('scopes', () => {
  it('are the folder of a file, or the folder of all manifests', () => {
    expect(keys({ 'x/a.yaml': object('Pod', 'a'), 'y/a.yaml': object('Pod', 'b') })).toEqual([
      'kubernetes:x#default/Pod/a',
      'kubernetes:y#default/Pod/b',
    ]);
    expect(keys({ 'k8s/x/a.yaml': object('Pod', 'a'), 'k8s/y/a.yaml': object('Pod', 'b') })).toEqual([
      'kubernetes:k8s#default/Pod/a',
      'kubernetes:k8s#default/Pod/b',
    ]);
  });

  it('keep environments apart', () => {
    expect(
      keys({
        'k8s/prod/x/a.yaml': object('Pod', 'a', ', namespace: p'),
        'k8s/dev/a.yaml': object('Pod', 'a', ', namespace: d'),
      }),
    ).toEqual(['kubernetes:k8s/dev#d/Pod/a', 'kubernetes:k8s/prod#p/Pod/a']);
  });

  it('keep copies of an application apart', () => {
    const pod = object('Pod', 'a');
    expect(keys({ 'k8s/production/a.yaml': pod, 'k8s/staging/a.yaml': pod })).toEqual([
      'kubernetes:k8s/production#default/Pod/a',
      'kubernetes:k8s/staging#default/Pod/a',
    ]);
    expect(keys({ 'app/a.yaml': pod, 'app/bundle.yaml': `${pod}---\n${object('Service', 's')}` })).toEqual([
      'kubernetes:app#default/Pod/a',
      'kubernetes:app/bundle.yaml#default/Pod/a',
      'kubernetes:app/bundle.yaml#default/Service/s',
    ]);
  });

  it('follow kustomizations upwards while there is one way, and take their namespace', () => {
    const files = {
      'top/kustomization.yaml': 'namespace: shop\nresources: [../base]\n',
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      'base/a.yaml': object('Pod', 'a'),
    };
    const [node] = read(files).resources;
    expect(node?.key).toBe('kubernetes:top#shop/Pod/a');
    expect(shown(node?.properties)).toMatchObject({ metadata: { namespace: 'shop' } });
    const second = { ...files, 'other/kustomization.yaml': 'namespace: two\nresources: [../base]\n' };
    expect(keys(second)).toEqual(['kubernetes:base#default/Pod/a']);
  });

  it('leave patches to kustomize, and say so', () => {
    const { resources, ledger } = read({
      'kustomization.yaml': 'resources: [a.yaml]\npatches: [{ path: patch.yaml }]\n',
      'a.yaml': object('Pod', 'a'),
      'patch.yaml': object('Pod', 'a'),
    });
    expect(resources).toHaveLength(1);
    expect(ledger).toMatchObject([{ subject: 'kustomization.yaml', incomplete: true }]);
  });

  it('keep both where one name is defined twice', () => {
    const { resources, diagnostics } = read({
      'a.yaml': `${object('Pod', 'a')}---\n${object('Pod', 'a')}---\n${object('Pod', 'a')}`,
    });
    expect(resources.map(({ key }) => key)).toEqual([
      'kubernetes:.#default/Pod/a',
      'kubernetes:.#default/Pod/a~2',
      'kubernetes:.#default/Pod/a~3',
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['kubernetes-defined-twice', 'kubernetes-defined-twice']);
  });
});

describe('what is not read', () => {
  it('are the templates of a chart, one entry for all', () => {
    const template = object('Pod', '"{{ .Values.name }}"');
    const { resources, ledger, diagnostics } = read({
      'chart/Chart.yaml': 'apiVersion: v2\nname: c\n',
      'chart/templates/a.yaml': template,
      'chart/templates/b.yaml': `{{ if x }}\n${template}{{ end }}`,
      'chart/templates/plain.yaml': object('Pod', 'plain'),
    });
    expect(resources.map(({ address }) => address)).toEqual(['default/Pod/plain']);
    expect(ledger).toMatchObject([{ about: 'module', subject: 'chart', incomplete: true }]);
    expect(diagnostics).toEqual([]);
  });

  it('is broken text, which is reported', () => {
    const { files, diagnostics } = read({ 'a.yaml': 'apiVersion: v1\nkind: Pod\n  metadata: [\n' });
    expect(files).toEqual(['a.yaml']);
    expect(diagnostics[0]?.severity).toBe('error');
  });

  it('never makes it throw, however a manifest is cut up', () => {
    const seed = `${object('Ingress', 'i', '', 'extensions/v1beta1')}spec: { backend: { serviceName: a }, rules: [{ http: { paths: [{ backend: { serviceName: b } }] } }] }\n---\nkind: List\napiVersion: v1\nitems: [{ kind: Pod, apiVersion: v1 }]\n`;
    fc.assert(
      fc.property(fc.nat(seed.length), fc.nat(20), fc.stringMatching(/^[\]{}![:,& *-]{0,4}$/), (at, length, filler) => {
        const text = seed.slice(0, at) + filler + seed.slice(at + length);
        read({ 'k8s/a.yaml': text, 'k8s/kustomization.yaml': text });
      }),
      { numRuns: 300 },
    );
  });
});
