/** AWS Budgets, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Budgets, by their published names. */
export const budgets = {
  'AWS::Budgets::Budget': kind(
    record({
      Budget: record({
        BudgetLimit: any,
        TimePeriod: any,
        AutoAdjustData: any,
        TimeUnit: text,
        PlannedBudgetLimits: any,
        CostFilters: any,
        BudgetName: text,
        CostTypes: any,
        BudgetType: text,
        Metrics: list(text),
        BillingViewArn: text,
        FilterExpression: any,
      }),
      NotificationsWithSubscribers: list(record({ Subscribers: list(any), Notification: any })),
      ResourceTags: tags,
    }),
  ),
} as const;
