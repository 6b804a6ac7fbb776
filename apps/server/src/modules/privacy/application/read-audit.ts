import { z } from 'zod';
import { readCursor, takePage, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { type AuditEntry, type AuditFilter, conditionOf, readPage, toEntries } from './audit-log.js';
import type { PrivacyContext } from './ports.js';

type Reading = Pick<PrivacyContext, 'database' | 'keyring'>;

const EXPORT_PAGE = 500;

/** Number of an entry. */
const PLACE = z.tuple([z.int()]);

/** A page of the audit log, newest first. */
export function createListAudit({ database, keyring }: Reading) {
  return async function listAudit(
    organizationId: string,
    { cursor, limit, ...filter }: AuditFilter & { cursor?: string | undefined; limit: number },
  ): Promise<{ items: AuditEntry[]; nextCursor?: string }> {
    const [before = Number.MAX_SAFE_INTEGER] = readCursor('audit', PLACE, cursor) ?? [];
    return database.inOrganization(organizationId, async (tx) => {
      const rows = await readPage(tx, conditionOf(keyring, organizationId, filter), before, limit + 1);
      const { page, end } = takePage(rows, limit, ({ sequence }) => writeCursor('audit', [sequence]));
      return { items: await toEntries(tx, page), ...end };
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
