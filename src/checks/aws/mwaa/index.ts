/** Every check on Amazon MWAA. */
import environmentWebserverPrivate from './environment-webserver-private.ts';

export const mwaa = [environmentWebserverPrivate];
