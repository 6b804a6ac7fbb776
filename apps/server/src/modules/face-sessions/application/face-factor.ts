import { and, asc, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../platform/database/database.js';
import {
  account,
  consent,
  membership,
  organization,
  person,
  template,
} from '../../../platform/database/schema/index.js';
import type { FaceFactor } from '../../access/index.js';

/** Roles that have to show two factors are never signed in by one. */
const DEMANDING_ROLES = new Set(['owner', 'admin']);

const ALLOWED = { 'second-factor': ['second-factor', 'alone'], alone: ['alone'] } as const;

/** Who the account is, where they agreed themselves, with this account, to sign in by face, and there is a face. */
async function isReady(tx: Transaction, accountId: string, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(
      consent,
      and(
        eq(consent.personId, person.id),
        eq(consent.purpose, 'sign-in'),
        isNull(consent.withdrawnAt),
        eq(consent.givenBy, 'person'),
        eq(consent.recordedBy, accountId),
      ),
    )
    .where(
      and(
        eq(person.id, personId),
        eq(person.status, 'active'),
        exists(tx.select({ one: sql`1` }).from(template).where(eq(template.personId, person.id))),
      ),
    );
  return rows.length > 0;
}

/** The face as a factor of accounts, by what their organizations and they themselves decided. */
export function createFaceFactor(database: Database): FaceFactor {
  return {
    async isOffered() {
      const rows = await database.system
        .select({ id: organization.id })
        .from(organization)
        .where(sql`${organization.settings}->>'faceSignIn' = 'alone'`)
        .limit(1);
      return rows.length > 0;
    },
    async claimOf(accountId, use, organizationId) {
      const allowed: readonly string[] = ALLOWED[use];
      const places = await database.system
        .select({
          organizationId: membership.organizationId,
          personId: membership.personId,
          role: membership.role,
          settings: organization.settings,
          hasCodes: account.twoFactorEnabled,
        })
        .from(membership)
        .innerJoin(account, eq(account.id, membership.accountId))
        .innerJoin(organization, eq(organization.id, membership.organizationId))
        .where(and(eq(membership.accountId, accountId), isNotNull(membership.personId)))
        .orderBy(asc(membership.createdAt), asc(membership.id));
      for (const place of places) {
        const { personId, role, settings, hasCodes } = place;
        const isAsked = organizationId === undefined || organizationId === place.organizationId;
        const needsMore =
          use === 'alone' && (hasCodes || DEMANDING_ROLES.has(role) || settings.requireSecondFactor);
        if (!isAsked || personId === null || needsMore || !allowed.includes(settings.faceSignIn)) continue;
        const ready = await database.inOrganization(place.organizationId, (tx) =>
          isReady(tx, accountId, personId),
        );
        if (ready) return { accountId, organizationId: place.organizationId, personId };
      }
      return undefined;
    },
  };
}
