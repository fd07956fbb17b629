/** Pods do not clone repositories by volume. */
import { every, isMissing } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-pod-no-git-repo-volume',
  title: 'Pods do not clone repositories by volume',
  severity: 'high',
  on: workloadKinds,
  why: 'The kubelet clones a `gitRepo` volume as root on the node. Whoever decides what is cloned can run commands there (CVE-2024-10220), and the plug-in is no longer mended.',
  fix: 'Clone in an init container into an `emptyDir`.',
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo',
    'https://github.com/kubernetes/kubernetes/issues/128885',
  ],
  controls: ['nist-800-53-r5:CM-7', 'nist-800-53-r5:SI-2', 'pss:restricted.restrictedVolumes'],
  evaluate: (_, { node }) =>
    every(podSpecOf(node).volumes, ({ gitRepo }) => isMissing(gitRepo, 'the kubelet clones it as root')),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          initContainers: [{ name: clone, image: 'alpine/git:2.49.1', args: [clone, 'https://git.example.com/site', /site] }]
          containers: [{ name: web, image: 'web:1.4.2' }]
          volumes: [{ name: site, emptyDir: {} }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
          volumes:
            - name: site
              gitRepo: «{ repository: 'https://git.example.com/site' }»
      `,
    ],
  },
});
