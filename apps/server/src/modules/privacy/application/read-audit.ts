import { type AuditEntry, type AuditFilter, conditionOf, readPage, toEntries } from './audit-log.js';
import { InvalidAuditCursorError } from './errors.js';
import type { PrivacyContext } from './ports.js';

type Reading = Pick<PrivacyContext, 'database' | 'keyring'>;

const EXPORT_PAGE = 500;

const parseCursor = (cursor: string | undefined): number => {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^\d{1,15}$/.test(cursor)) throw new InvalidAuditCursorError();
  return Number(cursor);
};

/** A page of the audit log, newest first. */
export function createListAudit({ database, keyring }: Reading) {
  return async function listAudit(
    organizationId: string,
    { cursor, limit, ...filter }: AuditFilter & { cursor?: string | undefined; limit: number },
  ): Promise<{ items: AuditEntry[]; nextCursor?: string }> {
    const before = parseCursor(cursor);
    return database.inOrganization(organizationId, async (tx) => {
      const rows = await readPage(tx, conditionOf(keyring, organizationId, filter), before, limit + 1);
      const items = await toEntries(tx, rows.slice(0, limit));
      const last = items.at(-1);
      return { items, ...(rows.length > limit && last ? { nextCursor: String(last.sequence) } : {}) };
    });
  };
}

/** Every entry the filter finds, newest first, read as far as somebody takes them. */
export function createWalkAudit({ database, keyring }: Reading) {
  return async function* walkAudit(organizationId: string, filter: AuditFilter): AsyncGenerator<AuditEntry> {
    let before = Number.MAX_SAFE_INTEGER;
    for (;;) {
      const entries = await database.inOrganization(organizationId, async (tx) =>
        toEntries(tx, await readPage(tx, conditionOf(keyring, organizationId, filter), before, EXPORT_PAGE)),
      );
      yield* entries;
      const last = entries.at(-1);
      if (!last || entries.length < EXPORT_PAGE) return;
      before = last.sequence;
    }
  };
}
