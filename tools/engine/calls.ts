/** Which pools the arguments of every function are drawn from; `rest` is for as many further ones as like. */
/** One parameter: any of these pools. */
export type Choice = string | readonly string[];

/** The arguments of a function. */
export interface CallShape {
  readonly args: readonly Choice[];
  /** How many of them may be left out at the end. */
  readonly optional?: number;
  readonly rest?: Choice;
}

const sequence: Choice = ['tuple', 'list', 'set'];
const entries: Choice = ['map', 'object'];
const any: Choice = ['text', 'number', 'bool', 'null', 'tuple', 'list', 'set', 'map', 'object'];

const of = (...args: readonly Choice[]): CallShape => ({ args });

/** The functions that depend on nothing but their arguments. */
export const calls: Readonly<Record<string, CallShape>> = {
  abs: of('number'),
  alltrue: of(sequence),
  anytrue: of(sequence),
  base64decode: of('base64'),
  base64encode: of('text'),
  base64sha256: of('text'),
  base64sha512: of('text'),
  basename: of('path'),
  can: of(any),
  ceil: of('number'),
  chomp: of('text'),
  chunklist: of(['tuple', 'list', 'list'], 'count'),
  cidrhost: of('cidr', ['whole', 'whole', 'number']),
  cidrnetmask: of('cidr'),
  cidrsubnet: of('cidr', 'whole', ['whole', 'number']),
  cidrsubnets: { args: ['cidr'], rest: 'whole' },
  coalesce: { args: [any], rest: ['text', 'null', 'number', 'bool', 'list'] },
  coalescelist: { args: [sequence], rest: sequence },
  compact: of(sequence),
  concat: { args: [['tuple', 'list']], rest: ['tuple', 'list', 'list', 'set'] },
  contains: of(sequence, ['text', 'letter', 'number', 'bool', 'null', 'tuple', 'object']),
  csvdecode: of('csv'),
  dirname: of('path'),
  distinct: of(sequence),
  element: of(sequence, 'whole'),
  endswith: of('text', 'letter'),
  flatten: of(sequence),
  floor: of('number'),
  format: { args: ['format'], rest: any },
  formatdate: of('dateform', 'time'),
  formatlist: { args: ['format'], rest: ['tuple', 'list', 'text', 'number', 'set'] },
  indent: of('count', 'text'),
  index: of(sequence, ['letter', 'number', 'bool', 'null', 'tuple']),
  issensitive: of(any),
  join: { args: ['letter', sequence], rest: sequence },
  jsondecode: of('json'),
  jsonencode: of(any),
  keys: of(entries),
  length: of(any),
  log: of('number', 'number'),
  lookup: { args: [entries, 'letter', any], optional: 1 },
  lower: of('text'),
  matchkeys: of(sequence, sequence, sequence),
  max: { args: ['number'], rest: 'number' },
  md5: of('text'),
  merge: { args: [entries], rest: ['map', 'object', 'null'] },
  min: { args: ['number'], rest: 'number' },
  one: of(sequence),
  parseint: of(['digits', 'number'], 'base'),
  pow: of('number', 'number'),
  range: { args: ['number'], rest: 'number' },
  regex: of('pattern', 'text'),
  regexall: of('pattern', 'text'),
  replace: of('text', 'replaceSearch', 'replaceBy'),
  reverse: of(sequence),
  setintersection: { args: [sequence], rest: sequence },
  setproduct: { args: [sequence], rest: sequence },
  setsubtract: of(sequence, sequence),
  setunion: { args: [sequence], rest: sequence },
  sha1: of('text'),
  sha256: of('text'),
  sha512: of('text'),
  signum: of('number'),
  slice: of(sequence, 'count', 'count'),
  sort: of(sequence),
  split: of('letter', 'text'),
  startswith: of('text', 'letter'),
  strcontains: of('text', 'letter'),
  strrev: of('text'),
  substr: of('text', 'whole', 'whole'),
  sum: of(sequence),
  textdecodebase64: of('base64', 'encoding'),
  textencodebase64: of('text', 'encoding'),
  timeadd: of('time', 'duration'),
  timecmp: of('time', 'time'),
  title: of('text'),
  tobool: of(any),
  tolist: of(any),
  tomap: of(any),
  tonumber: of(any),
  toset: of(any),
  tostring: of(any),
  transpose: of(entries),
  trim: of('text', 'letter'),
  trimprefix: of('text', 'letter'),
  trimspace: of('text'),
  trimsuffix: of('text', 'letter'),
  try: { args: [any], rest: any },
  upper: of('text'),
  urlencode: of('text'),
  uuidv5: of('namespace', 'text'),
  values: of(entries),
  yamldecode: of('yaml'),
  yamlencode: of(any),
  zipmap: of(sequence, sequence),
};

/** Those that OpenTofu has alone. */
export const tofuCalls: Readonly<Record<string, CallShape>> = {
  base64gunzip: of('base64'),
  cidrcontains: of('cidr', ['address', 'cidr']),
  urldecode: of('url'),
};

/** Anything. */
export const anyPool = any;
