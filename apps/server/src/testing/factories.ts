import { randomBytes } from 'node:crypto';
import { GRANTS, REACH, type Role } from '@mien/contracts';
import { newId } from '../platform/clock.js';
import type { Database } from '../platform/database/database.js';
import {
  account,
  apiKey,
  consent,
  membership,
  organization,
  person,
} from '../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../platform/http/request-context.js';
import { hashToken } from '../platform/security/random-token.js';

export const ORIGIN: RequestOrigin = { requestId: 'test', ip: '127.0.0.1', userAgent: 'test' };

const SETTINGS = {
  verificationFmr: 1e-4,
  identificationFpir: 0.01,
  minBonaFideScore: 0.5,
  minEnrollmentQuality: 0.3,
  keepPictures: true,
  recognitionLogDays: 365,
  sightingDays: 730,
  reportDays: 90,
  requireSecondFactor: false,
  faceSignIn: 'off' as const,
  sessionIdleMinutes: 60,
  sessionHours: 12,
};

/** An organization with nobody in it. @returns its id */
export async function anOrganization(database: Database, name = 'Test school'): Promise<string> {
  const id = newId();
  await database.system
    .insert(organization)
    .values({ id, name, timeZone: 'Europe/Berlin', language: 'en', settings: SETTINGS, packId: 'mien-512' });
  return id;
}

/** A member with an account, as a request of theirs would carry it. */
export async function aPrincipal(
  database: Database,
  organizationId: string,
  role: Role = 'admin',
  personId?: string,
): Promise<Principal> {
  const [accountId, membershipId] = [newId(), newId()];
  await database.system
    .insert(account)
    .values({ id: accountId, name: `A ${role}`, email: `${accountId}@example.test`, emailVerified: true });
  await database.system
    .insert(membership)
    .values({ id: membershipId, organizationId, accountId, role, personId: personId ?? null });
  return {
    kind: 'account',
    actorId: accountId,
    actorName: `A ${role}`,
    organizationId,
    membershipId,
    role,
    permissions: new Set(GRANTS[role]),
    reach: REACH[role],
    ...(personId ? { personId } : {}),
  };
}

/** An active person. @returns their id */
export async function aPerson(
  database: Database,
  organizationId: string,
  name = 'Ada Lovelace',
): Promise<string> {
  const id = newId();
  const folded = name.toLowerCase();
  await database.system
    .insert(person)
    .values({ id, organizationId, name, searchText: folded, sortKey: folded });
  return id;
}

/** What a person agreed to themselves. @returns the id of the consent */
export async function aConsent(
  database: Database,
  organizationId: string,
  personId: string,
  purpose: 'recognition' | 'picture-storage' = 'recognition',
): Promise<string> {
  const id = newId();
  await database.system
    .insert(consent)
    .values({ id, organizationId, personId, purpose, version: 1, givenBy: 'person', recordedBy: personId });
  return id;
}

/** A key with which a service may do all that services may. @returns the key as requests carry it */
export async function aServiceKey(database: Database, organizationId: string): Promise<string> {
  const key = `mien_${randomBytes(32).toString('base64url')}`;
  await database.system.insert(apiKey).values({
    id: newId(),
    organizationId,
    name: 'Test',
    prefix: key.slice(0, 12),
    keyHash: hashToken(key),
    scopes: [...GRANTS.service],
    createdBy: newId(),
  });
  return key;
}
