/** Helm charts, whose templates are not manifests before they are rendered. */
import type { LedgerEntry } from '../../findings/index.ts';
import { folderOf } from '../document-file.ts';
import type { Workspace } from '../source.ts';

/** The charts of the workspace. */
export interface Charts {
  /** Whether the file is a template of a chart; it is then counted for the ledger. */
  claims(path: string, text: string): boolean;
  /** One entry a chart of which templates were not read. */
  ledger(): readonly LedgerEntry[];
}

/** Finds the charts: folders with a `Chart.yaml`. */
export function chartsIn(workspace: Workspace): Charts {
  const charts = new Set(workspace.paths.filter((path) => /(?:^|\/)Chart\.ya?ml$/.test(path)).map(folderOf));
  const unread = new Map<string, number>();
  return {
    claims(path, text) {
      if (!text.includes('{{')) return false;
      const chart = chartOf(path, charts);
      if (chart === undefined) return false;
      unread.set(chart, (unread.get(chart) ?? 0) + 1);
      return true;
    },
    ledger: () =>
      [...unread].map(([chart, count]) => ({
        about: 'module',
        subject: chart || '.',
        reason: `a Helm chart, which is not rendered: ${count === 1 ? 'one template' : `${count} templates`} not read`,
        count: 1,
        incomplete: true,
      })),
  };
}

function chartOf(path: string, charts: ReadonlySet<string>): string | undefined {
  const segments = path.split('/');
  for (let i = segments.lastIndexOf('templates'); i >= 0; i = i === 0 ? -1 : segments.lastIndexOf('templates', i - 1)) {
    const chart = segments.slice(0, i).join('/');
    if (charts.has(chart)) return chart;
  }
  return undefined;
}
