/** What a rule is about, in Markdown: for SARIF's help and for `explain`. */
import type { Rule } from '../findings/index.ts';

/** Why, how to fix, references, controls and aliases. The words are Merlon's own, so nothing needs escaping. */
export function ruleHelp({ why, fix, references, controls, aliases }: Rule): string {
  const parts = [why, `**How to fix.** ${fix}`];
  if (references.length > 0) parts.push(`**References**\n\n${references.map((url) => `- <${url}>`).join('\n')}`);
  if (controls.length > 0) parts.push(`**Controls:** ${controls.map((id) => `\`${id}\``).join(', ')}`);
  if (aliases.length > 0) parts.push(`**In other tools:** ${aliases.map((id) => `\`${id}\``).join(', ')}`);
  return `${parts.join('\n\n')}\n`;
}
