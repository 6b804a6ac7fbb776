import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, idColumn, instantColumn } from './columns.js';

const updatedAt = () => instantColumn('updated_at').notNull().defaultNow();

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
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex('account_email').on(table.email)],
);

const accountId = (name = 'account_id') =>
  uuid(name)
    .notNull()
    .references(() => account.id, { onDelete: 'cascade' });

/** A signed-in browser. The properties carry the names better-auth knows; the columns carry ours. */
export const session = pgTable(
  'session',
  {
    id: idColumn(),
    userId: accountId(),
    token: text('token').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** Organization this browser works in; absent before the first choice. */
    organizationId: uuid('organization_id'),
    /** Whether a second factor was shown when it was made. */
    secondFactor: boolean('second_factor').notNull().default(false),
    /** When a factor was shown again since it was made. */
    factorShownAt: instantColumn('factor_shown_at'),
    /** The organization whose comparison of a face this session rests on; in others that face counts for nothing. */
    faceOrganizationId: uuid('face_organization_id'),
    /** Nothing but the face was shown. */
    byFaceAlone: boolean('by_face_alone').notNull().default(false),
    lastSeenAt: instantColumn('last_seen_at').notNull().defaultNow(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex('session_token').on(table.token), index('session_account').on(table.userId)],
);

/** How an account signs in: a password hash, or the subject at an identity provider. */
export const credential = pgTable(
  'credential',
  {
    id: idColumn(),
    userId: accountId(),
    providerId: text('provider_id').notNull(),
    accountId: text('provider_account_id').notNull(),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instantColumn('access_token_expires_at'),
    refreshTokenExpiresAt: instantColumn('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('credential_subject').on(table.providerId, table.accountId),
    index('credential_account').on(table.userId),
  ],
);

/** Short-lived proofs: address verification, password reset, challenges. */
export const verification = pgTable(
  'verification',
  {
    id: idColumn(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
);

/** Secret of the authenticator app and recovery codes, encrypted. */
export const twoFactor = pgTable(
  'two_factor',
  {
    id: idColumn(),
    userId: accountId(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: instantColumn('locked_until'),
  },
  (table) => [uniqueIndex('two_factor_account').on(table.userId)],
);

export const passkey = pgTable(
  'passkey',
  {
    id: idColumn(),
    userId: accountId(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    credentialID: text('credential_id').notNull(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    aaguid: text('aaguid'),
    createdAt: instantColumn('created_at').defaultNow(),
  },
  (table) => [
    uniqueIndex('passkey_credential').on(table.credentialID),
    index('passkey_account').on(table.userId),
  ],
);

/** Browsers an account has signed in from, by hash of their cookie. */
export const knownDevice = pgTable(
  'known_device',
  {
    accountId: accountId(),
    deviceHash: text('device_hash').notNull(),
    firstSeenAt: instantColumn('first_seen_at').notNull().defaultNow(),
    lastSeenAt: instantColumn('last_seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.deviceHash] })],
);

/** One-time codes that were shown, so that none works twice. */
export const spentCode = pgTable('spent_code', {
  /** Keyed hash of account and code. */
  key: text('key').primaryKey(),
  expiresAt: instantColumn('expires_at').notNull(),
});

/** Refresh tokens of programs, by hash. A family is one sign-in; reuse of a spent token ends it. */
export const refreshToken = pgTable(
  'refresh_token',
  {
    id: idColumn(),
    familyId: uuid('family_id').notNull(),
    accountId: accountId(),
    organizationId: uuid('organization_id'),
    secondFactor: boolean('second_factor').notNull().default(false),
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
