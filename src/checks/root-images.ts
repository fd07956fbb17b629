/** Images that start as root by their own documentation. */
import { fail, is, type Verdict } from '../findings/index.ts';
import { knownOf, unknownOf, type View } from '../graph/index.ts';
import type { PropertiesOf } from '../schema/index.ts';

/**
 * Official images of Docker Hub whose Dockerfiles name no user, so that root runs whatever they run (node, httpd and others make a user but leave
 * it to those who build on them). From github.com/docker-library and the images' pages, as of November 2026. Images whose entry point goes
 * over to another user (postgres, redis, mysql) are left out: root there runs the start script only.
 */
const rootImages: ReadonlySet<string> = new Set(
  'almalinux alpine amazoncorretto amazonlinux archlinux buildpack-deps busybox caddy centos clojure debian docker eclipse-temurin elixir erlang fedora gcc golang httpd julia maven nginx node openjdk oraclelinux perl php pypy python rockylinux ruby rust swift tomcat ubuntu'.split(
    ' ',
  ),
);
/** Images of other registries that are the same. */
const mirrored =
  /^(?:docker\.io\/|index\.docker\.io\/|public\.ecr\.aws\/docker\/|mirror\.gcr\.io\/)?(?:library\/)?([a-z0-9-]+)(?:[:@].*)?$/;

/** Whether an image is known to start as root. */
export function startsAsRoot(image: string): boolean {
  if (/rootless|nonroot|unprivileged/.test(image)) return false;
  const name = mirrored.exec(image)?.[1];
  return name !== undefined && rootImages.has(name);
}

/** The user at the end of a build stage is not root; where nobody names one, the base image decides. */
export function isNotRoot(stage: View<PropertiesOf<'image/Stage'>>, says: string): Verdict {
  const { User, Base } = stage;
  const base = knownOf(Base);
  if (unknownOf(User)?.reason.code === 'not-read' && base !== undefined && startsAsRoot(base)) return fail(stage, says);
  return is(User, (user) => !/^(?:root|0)(?::|$)/.test(user.trim()), says);
}
