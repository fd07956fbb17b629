/** A scan of nothing is a mistake of the user, not a clean result. */
import type { Report } from '../findings/index.ts';
import type { Target } from './target.ts';
import { UsageError } from './usage-error.ts';

/**
 * Refuses a report of a folder that holds nothing to read.
 * @throws UsageError
 */
export function refuseNothing({ sources, diagnostics, ledger }: Report, { name }: Target): void {
  if (sources.some(({ files }) => files > 0) || diagnostics.length > 0 || ledger.length > 0) return;
  throw new UsageError(
    `nothing in \`${name}\` is of a kind that Merlon reads`,
    'it reads Terraform, CloudFormation, Kubernetes manifests, Dockerfiles and GitHub Actions; --exclude and .gitignore hide files',
  );
}
