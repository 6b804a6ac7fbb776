import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, idColumn, instantColumn } from './columns.js';

/** Somebody who can sign in; may belong to several organizations, so it is outside of them. */
export const account = pgTable(
  'account',
  {
    id: idColumn(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: instantColumn('updated_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('account_email').on(table.email)],
);

const accountId = (name = 'account_id') =>
  uuid(name)
    .notNull()
    .references(() => account.id, { onDelete: 'cascade' });

/** Refresh tokens of programs, by hash. A family is one sign-in; reuse of a spent token ends it. */
export const refreshToken = pgTable(
  'refresh_token',
  {
    id: idColumn(),
    familyId: uuid('family_id').notNull(),
    accountId: accountId(),
    organizationId: uuid('organization_id'),
    tokenHash: text('token_hash').notNull(),
    createdAt: createdAt(),
    expiresAt: instantColumn('expires_at').notNull(),
    spentAt: instantColumn('spent_at'),
    revokedAt: instantColumn('revoked_at'),
  },
  (table) => [
    uniqueIndex('refresh_token_hash').on(table.tokenHash),
    index('refresh_token_family').on(table.familyId),
  ],
);

/** Failures by factor and by who tried, so that a stranger's failures do not lock the owner out. */
export const signInFailure = pgTable('sign_in_failure', {
  /** Keyed hash of factor, account and address. */
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lockedUntil: instantColumn('locked_until'),
  lastAt: instantColumn('last_at').notNull(),
});
