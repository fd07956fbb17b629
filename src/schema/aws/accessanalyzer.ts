/** IAM Access Analyzer, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of IAM Access Analyzer, by their published names. */
export const accessanalyzer = {
  'AWS::AccessAnalyzer::Analyzer': kind(
    record({
      AnalyzerConfiguration: record({
        UnusedAccessConfiguration: record({
          UnusedAccessAge: number,
          AnalysisRule: record({ Exclusions: list(record({ AccountIds: list(text), ResourceTags: list(tags) })) }),
        }),
        InternalAccessConfiguration: record({
          InternalAccessAnalysisRule: record({
            Inclusions: list(record({ AccountIds: list(text), ResourceArns: list(text), ResourceTypes: list(text) })),
          }),
        }),
      }),
      AnalyzerName: text,
      ArchiveRules: list(
        record({
          Filter: list(record({ Exists: flag, Contains: list(text), Neq: list(text), Eq: list(text), Property: text })),
          RuleName: text,
        }),
      ),
      Tags: tags,
      Type: text,
    }),
    { arn: 'arn:*:access-analyzer:*:*:analyzer/${AnalyzerName}' },
  ),
} as const;
