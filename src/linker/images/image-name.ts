/** Reads image references. https://github.com/distribution/reference */
import { textOfValue, type Value } from '../../graph/index.ts';

/** An image reference in parts. */
export interface ImageName {
  /** Host of the registry; empty for Docker Hub. Not known where the reference begins with something unknown. */
  readonly host: string | undefined;
  /** The known components at the end of the repository's path, `['shop', 'cart']`. */
  readonly path: readonly string[];
  /** Whether `path` is the whole path. */
  readonly complete: boolean;
}

const gap = '\u0000';

/** The parts of a reference; `undefined` where not even its last component is known. */
export function imageNameOf(value: Value): ImageName | undefined {
  const text =
    value.kind === 'partial'
      ? value.parts.map((part) => (typeof part === 'string' ? part : gap)).join('')
      : textOfValue(value);
  return text === undefined || text === '' ? undefined : parseImageName(text);
}

/** As above, for a text in which NUL stands for what is not known. */
export function parseImageName(text: string): ImageName | undefined {
  const [named = ''] = text.split('@');
  const components = named.split('/');
  const last = components.pop() ?? '';
  const colon = last.indexOf(':');
  components.push(colon === -1 ? last : last.slice(0, colon));
  const [first = ''] = components;
  const hasHost = components.length > 1 && (/[.:]/.test(first) || first === 'localhost' || first.includes(gap));
  const path = hasHost ? components.slice(1) : components;
  const unknownAt = path.findLastIndex((part) => part.includes(gap));
  const known = path.slice(unknownAt + 1);
  if (known.length === 0 || known.some((part) => part === '')) return undefined;
  const host = hasHost ? (first.includes(gap) ? undefined : first) : '';
  return { host, path: known, complete: unknownAt === -1 };
}

/** Names on Docker Hub that belong to everybody: an image of this name alone is not built here. */
const official: ReadonlySet<string> = new Set(
  'alpine amazonlinux busybox caddy centos consul debian docker eclipse-temurin elasticsearch fedora fluentd golang gradle grafana haproxy httpd influxdb jenkins kibana kong logstash mariadb maven memcached mongo mysql nats neo4j nginx node openjdk perl php postgres python rabbitmq redis registry ruby rust solr sonarqube telegraf tomcat traefik ubuntu vault wordpress zookeeper'.split(
    ' ',
  ),
);

/** Whether the name is that of an official image of Docker Hub. */
export function isOfficial({ host, path }: ImageName): boolean {
  const name = path.at(-1) ?? '';
  if (host !== '' && host !== 'docker.io') return false;
  return official.has(name) && (path.length === 1 || path[0] === 'library');
}
