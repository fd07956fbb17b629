/** Every check on AWS Transfer Family. */
import serverWithoutFtp from './server-without-ftp.ts';

export const transfer = [serverWithoutFtp];
