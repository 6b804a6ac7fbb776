import { GRANTS, type Permission } from '@mien/contracts';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedById } from '../../../platform/database/keyset.js';
import { apiKey } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { hashToken, newToken } from '../../../platform/security/random-token.js';
import { API_KEY_START } from '../../access/index.js';
import { KeyExpiryError, ScopeNotAllowedError } from '../domain/errors.js';
import type { PageRequest } from './page-request.js';
import type { OrganizationsDeps } from './ports.js';

const PREFIX_CHARACTERS = API_KEY_START.length + 6;

type ApiKeyRow = typeof apiKey.$inferSelect;

const toApiKey = (row: ApiKeyRow) => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes as Permission[],
  createdAt: row.createdAt.toISOString(),
  ...(row.expiresAt ? { expiresAt: row.expiresAt.toISOString() } : {}),
  ...(row.lastUsedAt ? { lastUsedAt: row.lastUsedAt.toISOString() } : {}),
  ...(row.revokedAt ? { revokedAt: row.revokedAt.toISOString() } : {}),
});

/** @throws {ScopeNotAllowedError} if a scope is beyond its maker or beyond services. */
function assertScopes(principal: Principal, scopes: readonly Permission[]): void {
  const beyondReach = scopes.find(
    (scope) => !principal.permissions.has(scope) || !GRANTS.service.includes(scope),
  );
  if (beyondReach) throw new ScopeNotAllowedError(beyondReach);
}

/** 256 random bits, told once, stored as a hash. */
async function insert(
  { clock, newId }: OrganizationsDeps,
  tx: Transaction,
  principal: Principal,
  { name, scopes, expiresAt }: Pick<ApiKeyRow, 'name' | 'scopes' | 'expiresAt'>,
) {
  const key = `${API_KEY_START}${newToken()}`;
  const [row] = await tx
    .insert(apiKey)
    .values({
      name,
      scopes,
      expiresAt,
      id: newId(),
      organizationId: principal.organizationId,
      prefix: key.slice(0, PREFIX_CHARACTERS),
      keyHash: hashToken(key),
      createdBy: principal.actorId,
      createdAt: clock.now(),
    })
    .returning();
  if (!row) throw new NotFoundError('api-key');
  return { row, key };
}

const isLive = ({ clock }: OrganizationsDeps) => {
  const now = clock.now();
  return and(
    or(isNull(apiKey.revokedAt), gt(apiKey.revokedAt, now)),
    or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now)),
  );
};

const NEWEST = orderedById(apiKey.id, 'desc');

export const listApiKeys = (
  deps: OrganizationsDeps,
  { organizationId }: Principal,
  { cursor, limit }: PageRequest,
) =>
  deps.database.inOrganization(organizationId, async (tx) => {
    const rows = await tx
      .select()
      .from(apiKey)
      .where(NEWEST.after(cursor))
      .orderBy(...NEWEST.order)
      .limit(limit + 1);
    const { page, end } = NEWEST.take(rows, limit, ({ id }) => [id]);
    return { items: page.map(toApiKey), ...end };
  });

/**
 * Make a key for a service.
 *
 * @throws {ScopeNotAllowedError}
 * @throws {KeyExpiryError}
 */
export async function createApiKey(
  deps: OrganizationsDeps,
  principal: Principal,
  input: {
    readonly name: string;
    readonly scopes: readonly Permission[];
    readonly expiresAt?: string | undefined;
  },
  origin: RequestOrigin,
) {
  assertScopes(principal, input.scopes);
  const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
  if (expiresAt && expiresAt <= deps.clock.now()) throw new KeyExpiryError();
  const scopes = [...new Set(input.scopes)];
  return deps.database.inOrganization(principal.organizationId, async (tx) => {
    const { row, key } = await insert(deps, tx, principal, { name: input.name, scopes, expiresAt });
    await deps.auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'api-key.create',
      resource: `api-key:${row.id}`,
      metadata: { scopes },
    });
    return { ...toApiKey(row), key };
  });
}

/** Replace a key by one with its scopes and expiry; the old one ends after the grace. */
export const rotateApiKey = (
  deps: OrganizationsDeps,
  principal: Principal,
  id: string,
  graceMinutes: number,
  origin: RequestOrigin,
) =>
  deps.database.inOrganization(principal.organizationId, async (tx) => {
    const endsAt = new Date(deps.clock.now().getTime() + graceMinutes * 60_000);
    const [old] = await tx
      .update(apiKey)
      .set({ revokedAt: endsAt })
      .where(and(eq(apiKey.id, id), isLive(deps)))
      .returning();
    if (!old) throw new NotFoundError('api-key');
    assertScopes(principal, old.scopes as Permission[]);
    const { row, key } = await insert(deps, tx, principal, old);
    await deps.auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'api-key.rotate',
      resource: `api-key:${id}`,
      metadata: { replacement: row.id, graceMinutes },
    });
    return { ...toApiKey(row), key };
  });

export const revokeApiKey = (
  deps: OrganizationsDeps,
  principal: Principal,
  id: string,
  origin: RequestOrigin,
): Promise<void> =>
  deps.database.inOrganization(principal.organizationId, async (tx) => {
    const ended = await tx
      .update(apiKey)
      .set({ revokedAt: deps.clock.now() })
      .where(and(eq(apiKey.id, id), isLive(deps)))
      .returning({ id: apiKey.id });
    if (ended.length === 0) throw new NotFoundError('api-key');
    await deps.auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'api-key.revoke',
      resource: `api-key:${id}`,
    });
  });
