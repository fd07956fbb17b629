/** What a plan or a state of a root has decided that its code alone leaves open. */
import type { Val } from '../values/value.ts';

/** See the file's first line. Addresses are those of instances, with the keys of all modules around. */
export interface Decided {
  /** The value that the root's variable of that name had. */
  variable(name: string): Val | undefined;
  /** The keys of the instances of a resource block or module call; none where there are no instances. `undefined`: nothing is told. */
  keys(address: string): readonly (string | number)[] | undefined;
  /** The value of an attribute that nobody wrote. */
  attribute(address: string, name: string): Val | undefined;
}
