/** Every check on storage. */
import noVolumesOnNode from './no-volumes-on-node.ts';

export const storage = [noVolumesOnNode];
