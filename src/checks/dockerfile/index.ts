/** Every check on Dockerfiles. */
import baseImageByDigest from './base-image-by-digest.ts';
import baseImageHasVersion from './base-image-has-version.ts';
import baseImageSupported from './base-image-supported.ts';
import buildArgumentsHoldNoSecrets from './build-arguments-hold-no-secrets.ts';
import buildsWithoutPrivileges from './builds-without-privileges.ts';
import copiesNoCredentials from './copies-no-credentials.ts';
import downloadsVerified from './downloads-verified.ts';
import filesNotWritableByAll from './files-not-writable-by-all.ts';
import noPasswordsSet from './no-passwords-set.ts';
import noScriptsFromNetwork from './no-scripts-from-network.ts';
import noSetuidPrograms from './no-setuid-programs.ts';
import noSshServer from './no-ssh-server.ts';
import noSudo from './no-sudo.ts';
import noWrittenSecrets from './no-written-secrets.ts';
import notRoot from './not-root.ts';
import verifiesServers from './verifies-servers.ts';

export const dockerfile = [
  baseImageByDigest,
  baseImageHasVersion,
  baseImageSupported,
  buildArgumentsHoldNoSecrets,
  buildsWithoutPrivileges,
  copiesNoCredentials,
  downloadsVerified,
  filesNotWritableByAll,
  noPasswordsSet,
  noScriptsFromNetwork,
  noSetuidPrograms,
  noSshServer,
  noSudo,
  noWrittenSecrets,
  notRoot,
  verifiesServers,
];
