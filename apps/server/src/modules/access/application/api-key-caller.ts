import { GRANTS, type Permission, REACH } from '@mien/contracts';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { apiKey } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { hashToken } from '../../../platform/security/random-token.js';

/** How often the time of last use is stored. */
const NOTE_USE_MS = 60_000;

/** The service behind an API key, or nothing if the key is unknown, revoked or expired. */
export async function findApiKeyCaller(
  deps: { readonly database: Database; readonly clock: Clock },
  key: string,
): Promise<Principal | undefined> {
  const now = deps.clock.now();
  const [found] = await deps.database.system
    .select()
    .from(apiKey)
    .where(
      and(
        eq(apiKey.keyHash, hashToken(key)),
        or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now)),
        or(isNull(apiKey.revokedAt), gt(apiKey.revokedAt, now)),
      ),
    );
  if (!found) return undefined;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > NOTE_USE_MS) {
    await deps.database.inOrganization(found.organizationId, (tx) =>
      tx.update(apiKey).set({ lastUsedAt: now }).where(eq(apiKey.id, found.id)),
    );
  }
  const granted: ReadonlySet<Permission> = new Set(GRANTS.service);
  return {
    kind: 'api-key',
    actorId: found.id,
    actorName: found.name,
    organizationId: found.organizationId,
    role: 'service',
    permissions: new Set((found.scopes as Permission[]).filter((scope) => granted.has(scope))),
    reach: REACH.service,
  };
}
