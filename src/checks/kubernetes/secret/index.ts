/** Every check on secrets and configuration. */
import configMapHoldsNoSecrets from './config-map-holds-no-secrets.ts';
import noWrittenData from './no-written-data.ts';

export const secret = [configMapHoldsNoSecrets, noWrittenData];
