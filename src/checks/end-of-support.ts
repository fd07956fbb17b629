/** When releases of official base images stop getting security updates. */

/** Releases up to and including `last`, or of these names, and the month in which the updates of the newest of them ended. */
interface Ended {
  readonly last?: readonly [number, number?];
  readonly names?: RegExp;
  readonly also?: RegExp;
  readonly month: string;
}

/**
 * As of November 2026, from https://www.debian.org/releases/ (with long-term support), https://ubuntu.com/about/release-cycle (standard
 * support), https://alpinelinux.org/releases/, https://nodejs.org/en/about/previous-releases, https://devguide.python.org/versions/,
 * https://www.php.net/supported-versions.php, https://www.ruby-lang.org/en/downloads/branches/ and https://www.centos.org/centos-linux-eol/.
 * Oldest first: the first that fits counts.
 */
const ended: Readonly<Record<string, readonly Ended[]>> = {
  debian: [
    { last: [9], names: /^(?:wheezy|jessie|stretch)/, month: 'June 2022' },
    { last: [10], names: /^buster/, month: 'June 2024' },
    { last: [11], names: /^bullseye/, month: 'August 2026' },
  ],
  ubuntu: [
    { last: [16, 4], names: /^(?:trusty|xenial)/, month: 'April 2021' },
    { last: [18, 4], names: /^bionic/, month: 'May 2023' },
    { last: [20, 4], names: /^focal/, month: 'May 2025' },
    { also: /^25\.10(?:-|$)/, names: /^questing/, month: 'July 2026' },
    {
      also: /^(?:2[0-4]\.10|2[135]\.04)(?:-|$)/,
      names: /^(?:hirsute|impish|kinetic|lunar|mantic|oracular|plucky)/,
      month: 'January 2026',
    },
  ],
  alpine: [
    { last: [3, 18], month: 'May 2025' },
    { last: [3, 19], month: 'November 2025' },
    { last: [3, 20], month: 'April 2026' },
    { last: [3, 21], month: 'November 2026' },
  ],
  node: [
    { last: [17], names: /^(?:erbium|fermium|gallium)/, month: 'September 2023' },
    { last: [18], names: /^hydrogen/, month: 'April 2025' },
    { last: [19], month: 'June 2023' },
    { last: [20], names: /^iron/, month: 'April 2026' },
    { last: [21], month: 'June 2024' },
    { also: /^23(?:\D|$)/, month: 'June 2025' },
    { also: /^25(?:\D|$)/, month: 'June 2026' },
  ],
  python: [
    { last: [3, 7], month: 'June 2023' },
    { last: [3, 8], month: 'October 2024' },
    { last: [3, 9], month: 'October 2025' },
    { last: [3, 10], month: 'October 2026' },
  ],
  php: [
    { last: [8, 0], month: 'November 2023' },
    { last: [8, 1], month: 'December 2025' },
  ],
  ruby: [
    { last: [3, 0], month: 'April 2024' },
    { last: [3, 1], month: 'March 2025' },
    { last: [3, 2], month: 'April 2026' },
  ],
  centos: [
    { names: /^(?:latest|8)/, month: 'December 2021' },
    { last: [7], month: 'June 2024' },
  ],
};

const official = /^(?:docker\.io\/|public\.ecr\.aws\/docker\/)?(?:library\/)?([a-z]+):([\w.-]+)(?:@.*)?$/;

/** The month in which the updates of an image's release ended; `undefined` where they have not, or it is not known. */
export function endOf(image: string): string | undefined {
  const [, name = '', tag = ''] = official.exec(image) ?? [];
  const releases = Object.hasOwn(ended, name) ? ended[name] : undefined;
  const [, major, minor] = /^v?(\d{1,4})(?:\.(\d{1,4}))?(?:[.-]|$)/.exec(tag) ?? [];
  return releases?.find(({ last, names, also }) => {
    if (names?.test(tag) === true || also?.test(tag) === true) return true;
    if (!last || major === undefined) return false;
    if (Number(major) !== last[0]) return Number(major) < last[0];
    // `python:3` is the newest 3; a table by major versions takes any minor one.
    return last[1] === undefined || (minor !== undefined && Number(minor) <= last[1]);
  })?.month;
}
