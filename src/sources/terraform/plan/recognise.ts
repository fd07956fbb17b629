/** Tells plans and states by their content, wherever they lie and whatever they are called. */
import type { SourceFile } from '../../../text/index.ts';

/** What a file is: `terraform show -json` of a plan or a state, or a state as Terraform keeps it. */
export type PlanForm = 'shown' | 'raw-state';

/** What a name must end in for a look at the content. */
export function mayHoldPlan(path: string): boolean {
  return (
    /\.(?:json|tfstate|tfplan)$/i.test(path) && !/\.tf(?:vars)?\.json$|(?:^|\/)package(?:-lock)?\.json$/i.test(path)
  );
}

/** What the text is, as far as its words tell; a text that was cut off is still told. */
export function planForm({ text }: SourceFile): PlanForm | undefined {
  if (!/^\uFEFF?\s{0,100}\{/.test(text.slice(0, 200))) return undefined;
  if (text.includes('"format_version"') && (isPlan(text) || (isShown(text) && text.includes('"values"'))))
    return 'shown';
  return isShown(text) && text.includes('"lineage"') && /"version"\s{0,100}:\s{0,100}\d/.test(text)
    ? 'raw-state'
    : undefined;
}

function isPlan(text: string): boolean {
  return text.includes('"planned_values"') || text.includes('"resource_changes"');
}

function isShown(text: string): boolean {
  return text.includes('"terraform_version"');
}
