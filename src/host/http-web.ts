/** Asks servers by HTTPS, and by HTTP on this machine alone. */
import type { Answer, Web } from './packages.ts';

const largest = 64 * 1024 * 1024;
const patience = 60_000;
const mostRedirects = 5;

/** The real one. */
export function httpWeb(): Web {
  return { get: (url) => ask(url, mostRedirects) };
}

async function ask(url: string, redirects: number): Promise<Answer | string> {
  if (!isAllowed(url)) return `\`${url}\` is no address that may be asked`;
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (next !== null) {
      await response.body?.cancel();
      return redirects === 0
        ? `\`${url}\` leads from one address to the next`
        : ask(new URL(next, url).href, redirects - 1);
    }
    const body = await bytesOf(response);
    return body
      ? { status: response.status, headers: Object.fromEntries(response.headers), body }
      : `\`${url}\` is too large`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `\`${url}\` cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

function isAllowed(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost'));
}

async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > largest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
