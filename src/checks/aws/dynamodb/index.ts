/** Every check on Amazon DynamoDB. */
import tableNotPublic from './table-not-public.ts';
import tableRecoverable from './table-recoverable.ts';

export const dynamodb = [tableNotPublic, tableRecoverable];
