/** What the name of a region tells of the partition that it lies in. */

/** Pseudo parameters that a region decides, by name; only those that its name tells for certain. */
export function regionFacts(region: string): ReadonlyMap<string, string> {
  const facts = new Map([['AWS::Region', region]]);
  const partition = partitionOf(region);
  if (!partition) return facts;
  return facts.set('AWS::Partition', partition.name).set('AWS::URLSuffix', partition.suffix);
}

function partitionOf(region: string): { readonly name: string; readonly suffix: string } | undefined {
  if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region) || /-iso/.test(region)) return undefined;
  if (region.startsWith('cn-')) return { name: 'aws-cn', suffix: 'amazonaws.com.cn' };
  if (region.startsWith('us-gov-')) return { name: 'aws-us-gov', suffix: 'amazonaws.com' };
  return region.startsWith('eusc-') ? undefined : { name: 'aws', suffix: 'amazonaws.com' };
}
