/** Who may do what in AWS: acting as roles, administering accounts, reading and writing data. */
import type { Analysis } from '../analysis.ts';
import { connectAccessKeys } from './acting/access-keys.ts';
import { connectAssumableRoles } from './acting/assume-role.ts';
import { connectGithubJobs } from './acting/github-jobs.ts';
import { connectRunningCode } from './acting/run-as.ts';
import { connectServiceAccounts } from './acting/service-accounts.ts';
import { connectDataAccess } from './access/connect-access.ts';
import { connectEscalations } from './escalations/connect-escalations.ts';
import { identitiesOf } from './identities.ts';

/** The analysis of AWS identities. */
export const identity: Analysis = {
  name: 'identity',
  derive(graph) {
    const identities = identitiesOf(graph);
    connectRunningCode(graph);
    connectAccessKeys(graph);
    connectAssumableRoles(identities);
    connectServiceAccounts(identities);
    connectGithubJobs(identities);
    const administrators = connectEscalations(identities);
    const ledger = connectDataAccess(identities, administrators);
    identities.settle();
    return ledger;
  },
};
