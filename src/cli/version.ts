/** Which Merlon this is. */
import manifest from '../../package.json' with { type: 'json' };

/** The version of the package, `1.2.3`. */
export const { version } = manifest;
