/** Attack paths: ways over derived edges from an entry point to a target. */
export { findPaths } from './find-paths.ts';
