/** Services that policies let in, which act for every customer of theirs. */
import { all, every, failsIf, not, pass, any, type Verdict } from '../../findings/index.ts';
import { type Attribute, stateOf, type View } from '../../graph/index.ts';
import { restrictsCallers } from './policy-conditions.ts';
import { grants, type PolicyDocument } from './policy-statements.ts';

/** Services that carry a resource of any account to a target that the account names. */
const carriers =
  /^(s3|sns|events|ses|iot|cloudwatch|budgets|codestar-notifications|config|cloudtrail)\.amazonaws\.com$/;

/** No statement lets such a service in without saying for whose resource. After https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export function namesSourceOfServices(document: View<PolicyDocument>): Verdict {
  return every(document.Statement, (statement) =>
    failsIf(
      all(
        grants(statement),
        isCarrier(statement.Principal),
        not(restrictsCallers(statement.Condition), 'the source is named'),
      ),
      statement.Principal,
      'resources of other accounts can send by this service',
    ),
  );
}

function isCarrier(principal: Attribute<string>): Verdict {
  const { value } = stateOf(principal);
  const services = value?.kind === 'record' ? value.entries.get('Service') : undefined;
  const items = services?.kind === 'list' ? services.items : services ? [services] : [];
  const named = items.some(
    (item) => item.kind === 'literal' && typeof item.value === 'string' && carriers.test(item.value),
  );
  return named ? pass(principal) : any();
}
