/** Every check on Amazon Cognito. */
import identityPoolWithoutGuests from './identity-pool-without-guests.ts';
import userPoolOffersMfa from './user-pool-offers-mfa.ts';
import userPoolPasswordStrong from './user-pool-password-strong.ts';

export const cognito = [identityPoolWithoutGuests, userPoolOffersMfa, userPoolPasswordStrong];
