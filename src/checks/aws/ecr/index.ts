/** Every check on Amazon ECR. */
import repositoryNotPublic from './repository-not-public.ts';
import repositoryScansImages from './repository-scans-images.ts';
import repositoryTagsImmutable from './repository-tags-immutable.ts';

export const ecr = [repositoryNotPublic, repositoryScansImages, repositoryTagsImmutable];
