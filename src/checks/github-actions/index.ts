/** Every check on GitHub Actions. */
import actionsNotByBranch from './actions-not-by-branch.ts';
import actionsWithoutKnownMalice from './actions-without-known-malice.ts';
import appTokenLimited from './app-token-limited.ts';
import artifactsOfStrangersKeptApart from './artifacts-of-strangers-kept-apart.ts';
import checkoutTokenNotUploaded from './checkout-token-not-uploaded.ts';
import cloudLoginByIdentity from './cloud-login-by-identity.ts';
import conditionsCompareWholeNames from './conditions-compare-whole-names.ts';
import conditionsHold from './conditions-hold.ts';
import inputsNotPasted from './inputs-not-pasted.ts';
import noCodeOfStrangers from './no-code-of-strangers.ts';
import noEnvironmentFromStrangers from './no-environment-from-strangers.ts';
import noInjectionByStrangers from './no-injection-by-strangers.ts';
import noPastedInput from './no-pasted-input.ts';
import noScriptsFromNetwork from './no-scripts-from-network.ts';
import noUnsafeCommands from './no-unsafe-commands.ts';
import noWrittenSecrets from './no-written-secrets.ts';
import notTrustingLastActor from './not-trusting-last-actor.ts';
import releaseWithoutCache from './release-without-cache.ts';
import secretsNotInherited from './secrets-not-inherited.ts';
import secretsSingle from './secrets-single.ts';
import selfHostedRunnersClosedToStrangers from './self-hosted-runners-closed-to-strangers.ts';
import thirdPartyActionsPinned from './third-party-actions-pinned.ts';
import tokenNotAllPowerful from './token-not-all-powerful.ts';
import tokenRightsNamed from './token-rights-named.ts';
import writesGrantedByJob from './writes-granted-by-job.ts';

export const githubActions = [
  actionsNotByBranch,
  actionsWithoutKnownMalice,
  appTokenLimited,
  artifactsOfStrangersKeptApart,
  checkoutTokenNotUploaded,
  cloudLoginByIdentity,
  conditionsCompareWholeNames,
  conditionsHold,
  inputsNotPasted,
  noCodeOfStrangers,
  noEnvironmentFromStrangers,
  noInjectionByStrangers,
  noPastedInput,
  noScriptsFromNetwork,
  noUnsafeCommands,
  noWrittenSecrets,
  notTrustingLastActor,
  releaseWithoutCache,
  secretsNotInherited,
  secretsSingle,
  selfHostedRunnersClosedToStrangers,
  thirdPartyActionsPinned,
  tokenNotAllPowerful,
  tokenRightsNamed,
  writesGrantedByJob,
];
