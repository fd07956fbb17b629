/** Images and the Dockerfiles that build them. */
import { describe, expect, it } from 'vitest';
import { deployment, edgesOf, graphOf, type Plain } from '../../../tools/graph-of.ts';
import { links } from '../index.ts';
import { parseImageName } from './image-name.ts';

const stage = (file: string): Record<string, Plain> => ({
  [file]: { kind: 'image/Stage', properties: { Final: true }, file },
});
const run = (image: string) => deployment('shop', 'web', {}, { containers: [{ name: 'web', image }] });
const build = (command: string, env: object = {}): Record<string, Plain> => ({
  step: { kind: 'github/Step', properties: { run: command, env }, file: '.github/workflows/ci.yaml' },
});

function built(...parts: Record<string, Plain>[]): string[] {
  const graph = graphOf(Object.assign({}, ...parts) as Record<string, Plain>);
  const notes = links.flatMap(({ link }) => link(graph));
  return [
    ...edgesOf(graph, 'built-from').map((edge) => edge.split(' -> ')[1] ?? ''),
    ...notes.filter(({ reason }) => reason.includes('Dockerfile')).map(() => 'note'),
  ];
}

describe('image names', () => {
  it('are parted into host and path, without tag and digest', () => {
    expect(parseImageName('registry.example:5000/shop/cart:1@sha256:00')).toEqual({
      host: 'registry.example:5000',
      path: ['shop', 'cart'],
      complete: true,
    });
    expect(parseImageName('cart')).toEqual({ host: '', path: ['cart'], complete: true });
    expect(parseImageName('\u0000.dkr.ecr.\u0000.amazonaws.com/shop/cart:\u0000')).toEqual({
      host: undefined,
      path: ['shop', 'cart'],
      complete: true,
    });
    expect(parseImageName('registry.example/\u0000:1')).toBeUndefined();
  });
});

describe('images', () => {
  it('are built by the Dockerfile of the folder that has their name', () => {
    expect(
      built(run('registry.example/shop/cart:1'), stage('services/cart/Dockerfile'), stage('services/web/Dockerfile')),
    ).toEqual(['services/cart/Dockerfile']);
    expect(built(run('registry.example/shop/other:1'), stage('services/cart/Dockerfile'))).toEqual([]);
  });

  it('of everybody are not built here', () => {
    expect(built(run('redis:7'), stage('redis/Dockerfile'))).toEqual([]);
    expect(built(run('registry.example/redis:7'), stage('redis/Dockerfile'))).toEqual(['redis/Dockerfile']);
  });

  it('that two Dockerfiles may build are noted, and joined to none', () => {
    expect(built(run('registry.example/x/cart:1'), stage('a/cart/Dockerfile'), stage('b/cart/Dockerfile'))).toEqual([
      'note',
    ]);
    expect(built(run('registry.example/b/cart:1'), stage('a/cart/Dockerfile'), stage('b/cart/Dockerfile'))).toEqual([
      'b/cart/Dockerfile',
    ]);
  });

  it('are built as a step of a pipeline says, variables filled in', () => {
    const command = 'docker build --build-arg V="$V" --tag "$IMAGE" "$FOLDER"';
    const env = {
      IMAGE: '${{ inputs.registry }}/shop/${{ inputs.service }}:${{ inputs.tag }}',
      FOLDER: 'apps/${{ inputs.service }}-image',
    };
    expect(
      built(run('registry.example/shop/cart:1'), build(command, env), stage('apps/cart-image/Dockerfile')),
    ).toEqual(['apps/cart-image/Dockerfile']);
    expect(
      built(run('registry.example/other/cart:1'), build(command, env), stage('apps/cart-image/Dockerfile')),
    ).toEqual([]);
    expect(
      built(run('r.example/web:1'), build('docker build -t r.example/web:1 -f docker/Web .'), stage('docker/Web')),
    ).toEqual(['docker/Web']);
  });
});
