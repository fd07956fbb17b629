/** Every check on AWS AppSync. */
import apiAsksMoreThanKey from './api-asks-more-than-key.ts';

export const appsync = [apiAsksMoreThanKey];
