import type { Permission, Role } from '@mien/contracts';

/** Who asks, in which organization, and what they may do there. Made by the access module from cookie, token or key. */
export interface Principal {
  readonly kind: 'account' | 'api-key' | 'kiosk' | 'camera';
  /** Account id, or the id of the API key, kiosk or camera. */
  readonly actorId: string;
  /** For logs of the product that people read: the account's, key's or kiosk's name. */
  readonly actorName: string;
  readonly organizationId: string;
  readonly membershipId?: string;
  readonly role: Role;
  readonly permissions: ReadonlySet<Permission>;
  /** How far it sees: `own-groups` only the people of groups it looks after, `self` only `personId`. */
  readonly reach: 'organization' | 'own-groups' | 'self';
  readonly personId?: string;
}

/** Signed in, but perhaps member of nothing. */
export interface SignedIn {
  readonly accountId: string;
  readonly sessionId?: string;
  readonly name: string;
  readonly email: string;
  /** Their role demands a second factor they have not shown: account routes only, and no principal. */
  readonly mustAddSecondFactor?: boolean;
  /** Where they work, if they are member of anything. */
  readonly organizationId?: string;
  /** Until when the factor that was shown last counts for something sensitive. */
  readonly provenUntil?: Date;
  /** When this sign-in is over at the latest. */
  readonly endsAt?: Date;
}

/** Where a request came from. */
export interface RequestOrigin {
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
}
