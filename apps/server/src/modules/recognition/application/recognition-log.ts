import type { Embedding } from '@mien/biometrics';
import type { Evidence } from '@mien/recognizer';
import { inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../platform/database/database.js';
import { person, recognitionLog } from '../../../platform/database/schema/index.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import { bytesOfEmbedding } from './embedding-bytes.js';

/** One face that was compared, or could not be. Ids only: names live with the people. */
export interface LogRecord {
  readonly id: string;
  readonly organizationId: string;
  readonly at: Date;
  readonly kind: 'verification' | 'identification';
  readonly decision: 'match' | 'ambiguous' | 'unknown' | 'rejected';
  readonly reason?: string | undefined;
  /** Whom the decision names, or who was claimed. */
  readonly personId?: string | undefined;
  readonly candidates: readonly { personId: string; score: number; probability: number }[];
  readonly evidence?: Evidence | undefined;
  readonly probability?: number | undefined;
  readonly quality?: number | undefined;
  readonly bonaFide?: number | undefined;
  /** Kept, sealed, when somebody was named: a correction needs it. */
  readonly probe?: Embedding | undefined;
  readonly requestedBy: string;
  readonly requestId: string;
  readonly durationMs: number;
}

/** Names of people by id. */
export type Names = ReadonlyMap<string, string>;

export interface RecognitionLog {
  /**
   * Store what was recognized and look up the names of the people in it. What several requests record at the same
   * time is written in one transaction; each answer waits until its entries are on the disk.
   */
  record(organizationId: string, records: readonly LogRecord[]): Promise<Names>;
}

interface Waiting {
  readonly records: readonly LogRecord[];
  readonly resolve: (names: Names) => void;
  readonly reject: (error: unknown) => void;
}

export function createRecognitionLog(database: Database, sealer: Sealer): RecognitionLog {
  const queues = new Map<string, Waiting[]>();

  const writeAll = async (organizationId: string, queue: Waiting[]) => {
    while (queue.length > 0) {
      const batch = queue.splice(0);
      try {
        const records = batch.flatMap((waiting) => waiting.records);
        const names = await database.inOrganization(organizationId, (tx) => write(tx, sealer, records));
        for (const { resolve } of batch) resolve(names);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(organizationId);
  };

  return {
    record: (organizationId, records) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(organizationId);
        if (queue) return void queue.push({ records, resolve, reject });
        const first: Waiting[] = [{ records, resolve, reject }];
        queues.set(organizationId, first);
        void writeAll(organizationId, first);
      }),
  };
}

async function write(tx: Transaction, sealer: Sealer, records: readonly LogRecord[]): Promise<Names> {
  if (records.length === 0) return new Map();
  const rows: (typeof recognitionLog.$inferInsert)[] = [];
  for (const { probe, ...record } of records) {
    const { organizationId, id } = record;
    const sealed = probe && (await sealer.seal(tx, organizationId, `probe:${id}`, bytesOfEmbedding(probe)));
    rows.push({ ...record, ...(sealed && { sealedProbe: sealed.bytes, keyVersion: sealed.keyVersion }) });
  }
  await tx.insert(recognitionLog).values(rows);
  return namesOf(
    tx,
    records.flatMap(({ personId, candidates }) => [
      ...(personId ? [personId] : []),
      ...candidates.map((candidate) => candidate.personId),
    ]),
  );
}

/** Names of those who are still there. */
export async function namesOf(tx: Transaction, personIds: readonly string[]): Promise<Names> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
