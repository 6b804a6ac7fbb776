import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../database/database.js';
import { auditHead, auditLog } from '../database/schema/index.js';
import { writeDurably } from '../files/write-durably.js';
import { type ChainHead, macOf } from './audit-chain.js';
import type { Keyring } from './keyring.js';

const DELAY_MS = 1_000;

const storedAnchor = z.object({ sequence: z.int(), hash: z.string(), mac: z.string() });

/** What a file outside the database says of a chain. */
export type Anchor = (ChainHead & { readonly isGenuine: boolean }) | undefined;

/**
 * The last row of each chain, kept in files outside the database. Whoever rules the database can put back an earlier
 * state of it, with a head that was once true; they cannot put back these.
 */
export interface AuditAnchors {
  /** The chain may have grown: anchor it within a second. */
  note(organizationId: string): void;
  read(organizationId: string): Promise<Anchor>;
  /** Anchor what was noted, now. */
  flush(): Promise<void>;
}

export interface AuditAnchorsDeps {
  readonly database: Database;
  readonly keyring: Keyring;
  /** Folder of the anchors; made when needed. */
  readonly folder: string;
  /** The chain no longer holds what was anchored; the old anchor stays, so that a verification tells. */
  readonly onBroken: (organizationId: string) => void;
  readonly onError: (error: unknown) => void;
}

const hashAt = async (tx: Transaction, organizationId: string, sequence: number) => {
  const [row] = await tx
    .select({ hash: auditLog.hash })
    .from(auditLog)
    .where(and(eq(auditLog.organizationId, organizationId), eq(auditLog.sequence, sequence)));
  return row?.hash;
};

export function createAuditAnchors(deps: AuditAnchorsDeps): AuditAnchors {
  const { database, keyring, folder } = deps;
  const noted = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const pathOf = (organizationId: string) => join(folder, `${organizationId}.json`);

  async function read(organizationId: string): Promise<Anchor> {
    const text = await readFile(pathOf(organizationId), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const { mac, ...head } = storedAnchor.parse(JSON.parse(text));
    return { ...head, isGenuine: mac === macOf(keyring, organizationId, head) };
  }

  async function advance(organizationId: string): Promise<void> {
    const anchored = await read(organizationId);
    const head = await database.inOrganization(organizationId, async (tx) => {
      const [row] = await tx.select().from(auditHead).where(eq(auditHead.organizationId, organizationId));
      if (!row || !anchored) return row;
      const isContinued = (await hashAt(tx, organizationId, anchored.sequence)) === anchored.hash;
      return isContinued && anchored.isGenuine ? row : 'broken';
    });
    if (head === 'broken') return deps.onBroken(organizationId);
    if (!head || head.mac !== macOf(keyring, organizationId, head)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { sequence, hash, mac } = head;
    await writeDurably(pathOf(organizationId), Buffer.from(JSON.stringify({ sequence, hash, mac })));
  }

  async function advanceNoted(): Promise<void> {
    const organizations = [...noted];
    noted.clear();
    for (const organizationId of organizations) await advance(organizationId).catch(deps.onError);
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(advanceNoted);
    return running;
  };

  return {
    note(organizationId) {
      noted.add(organizationId);
      timer ??= setTimeout(() => void flush(), DELAY_MS).unref();
    },
    read,
    flush,
  };
}
