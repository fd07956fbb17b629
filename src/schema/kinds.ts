/** Every kind that Merlon knows by its properties. */
import { aws } from './aws/index.ts';
import { image } from './image/index.ts';
import type { PropertiesOfDefinition } from './kind.ts';
import { kubernetes } from './kubernetes/index.ts';
import { pipeline } from './pipeline/index.ts';
import { terraform } from './terraform/index.ts';

/** Each kind under its published name. */
export const kinds = {
  ...aws,
  ...image,
  ...kubernetes,
  ...pipeline,
  ...terraform,
} as const;

/** The name of a known kind. A graph also holds nodes of other kinds; they have no typed properties. */
export type Kind = keyof typeof kinds;

/** The properties of a kind, by their published names. */
export type PropertiesOf<K extends Kind> = PropertiesOfDefinition<(typeof kinds)[K]>;
