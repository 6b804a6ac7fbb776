import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../../platform/database/database.js';
import {
  camera,
  cannotLink,
  dataKey,
  groupPicture,
  organization,
  outgoingSecret,
  picture,
  recognitionLog,
  report,
  template,
} from '../../../platform/database/schema/index.js';
import type { PrivacyContext } from './ports.js';

const SEALED = [
  template,
  picture,
  recognitionLog,
  cannotLink,
  camera,
  groupPicture,
  outgoingSecret,
  report,
] as const;

/** Rows that a data key older than `version` seals. */
export async function countOutdated(
  tx: Transaction,
  organizationId: string,
  version: number,
): Promise<number> {
  const count = (table: (typeof SEALED)[number]) => {
    const condition: SQL | undefined = and(
      eq(table.organizationId, organizationId),
      lt(table.keyVersion, version),
    );
    return tx.$count(table as PgTable, condition);
  };
  let outdated = 0;
  for (const table of SEALED) outdated += await count(table);
  return outdated;
}

/** Which key seals, and how much an older one still does. Version 0: nothing was sealed yet. */
export function createReadEncryptionState({
  database,
  keyring,
}: Pick<PrivacyContext, 'database' | 'keyring'>) {
  return (organizationId: string) =>
    database.inOrganization(organizationId, async (tx) => {
      const [latest] = await tx
        .select({ version: dataKey.version, createdAt: dataKey.createdAt })
        .from(dataKey)
        .where(eq(dataKey.organizationId, organizationId))
        .orderBy(desc(dataKey.version))
        .limit(1);
      const [own] = await tx
        .select({ createdAt: organization.createdAt })
        .from(organization)
        .where(eq(organization.id, organizationId));
      const version = latest?.version ?? 0;
      return {
        masterKeyId: keyring.masterKeyId,
        masterKeySource: keyring.masterKeySource,
        dataKeyVersion: version,
        createdAt: (latest?.createdAt ?? own?.createdAt ?? new Date(0)).toISOString(),
        outdatedRows: await countOutdated(tx, organizationId, version),
      };
    });
}
