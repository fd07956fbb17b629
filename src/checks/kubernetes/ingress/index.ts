/** Every check on ingresses. */
import noSnippets from './no-snippets.ts';
import usesTls from './uses-tls.ts';

export const ingress = [noSnippets, usesTls];
