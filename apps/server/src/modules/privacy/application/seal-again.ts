import { setTimeout as delay } from 'node:timers/promises';
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  camera,
  cannotLink,
  groupPicture,
  outgoingSecret,
  picture,
  recognitionLog,
  report,
  template,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { resealedKeyOf } from './picture-files.js';
import type { PrivacyContext } from './ports.js';

type Sealing = Pick<PrivacyContext, 'database' | 'sealer' | 'pictures' | 'clock'>;

/** One kind of sealed thing: seals the next few that are still under an older key. @returns how many; 0 when none are left */
export type SealAgain = (tx: Transaction, organizationId: string, version: number) => Promise<number>;

const BATCH = 100;
const PICTURE_BATCH = 10;
/** An enrollment writes its files within this after its rows. */
const UNDER_WAY_MS = 30_000;
const STEP_MS = 250;

/** Tables that hold the sealed bytes themselves, and what they call them. */
const IN_ROWS = [
  { table: template, column: template.sealedEmbedding, context: 'template' },
  { table: recognitionLog, column: recognitionLog.sealedProbe, context: 'probe' },
  { table: cannotLink, column: cannotLink.sealedProbe, context: 'cannot-link' },
  { table: camera, column: camera.sealedAddress, context: 'camera' },
  { table: report, column: report.sealedKey, context: 'report' },
  { table: groupPicture, column: groupPicture.sealedPicture, context: 'group-picture' },
  { table: outgoingSecret, column: outgoingSecret.sealed, context: 'outgoing-secret' },
] as const;

const sealRowsAgain =
  ({ sealer }: Sealing, { table, column, context }: (typeof IN_ROWS)[number]): SealAgain =>
  async (tx, organizationId, version) => {
    await tx.execute(sql`set local mien.sealing_anew = 'on'`);
    const rows = await tx
      .select({ id: table.id, bytes: column, keyVersion: table.keyVersion })
      .from(table)
      .where(and(eq(table.organizationId, organizationId), lt(table.keyVersion, version)))
      .orderBy(asc(table.id))
      .limit(context === 'group-picture' ? PICTURE_BATCH : BATCH)
      .for('update');
    for (const { id, bytes, keyVersion } of rows) {
      if (bytes === null || keyVersion === null) continue;
      const place = `${context}:${id}`;
      const plain = await sealer.open(tx, organizationId, place, { bytes, keyVersion });
      const sealed = await sealer.seal(tx, organizationId, place, plain);
      await tx.execute(sql`
        update ${table} set ${sql.identifier(column.name)} = ${Buffer.from(sealed.bytes)}, key_version = ${sealed.keyVersion}
        where id = ${id}`);
    }
    return rows.length;
  };

/** The file of a picture; nothing if an enrollment that did not end left a row without one. */
async function fileOf({ pictures, clock }: Sealing, key: string, createdAt: Date) {
  for (;;) {
    try {
      return await pictures.get(key);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      if (clock.now().getTime() - createdAt.getTime() > UNDER_WAY_MS) return undefined;
      await delay(STEP_MS);
    }
  }
}

/** A file is written anew beside the old one, which stays until nobody can still be about to read it. */
const sealPicturesAgain =
  (context: Sealing): SealAgain =>
  async (tx, organizationId, version) => {
    const { sealer, pictures } = context;
    const rows = await tx
      .select()
      .from(picture)
      .where(and(eq(picture.organizationId, organizationId), lt(picture.keyVersion, version)))
      .orderBy(asc(picture.id))
      .limit(PICTURE_BATCH)
      .for('update');
    for (const { id, storageKey, keyVersion, createdAt } of rows) {
      const place = `picture:${id}`;
      const bytes = await fileOf(context, storageKey, createdAt);
      if (!bytes) {
        await tx.delete(picture).where(eq(picture.id, id));
        continue;
      }
      const plain = await sealer.open(tx, organizationId, place, { bytes, keyVersion });
      const sealed = await sealer.seal(tx, organizationId, place, plain);
      const key = resealedKeyOf(id, sealed.keyVersion);
      await pictures.put(key, sealed.bytes);
      await tx
        .update(picture)
        .set({ storageKey: key, keyVersion: sealed.keyVersion })
        .where(eq(picture.id, id));
    }
    return rows.length;
  };

/** How each kind of sealed thing is sealed anew. */
export const sealersAgain = (context: Sealing): readonly SealAgain[] => [
  ...IN_ROWS.map((kind) => sealRowsAgain(context, kind)),
  sealPicturesAgain(context),
];

/** Delete the files that a rotation to `version` has replaced. */
export async function deleteReplacedFiles(
  { database, pictures }: Sealing,
  organizationId: string,
  versions: readonly number[],
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await database.inOrganization(organizationId, (tx) =>
      tx
        .select({ id: picture.id, storageKey: picture.storageKey })
        .from(picture)
        .where(and(eq(picture.organizationId, organizationId), gt(picture.id, after)))
        .orderBy(asc(picture.id))
        .limit(BATCH),
    );
    for (const { id, storageKey } of rows) {
      const replaced = [id, ...versions.map((version) => resealedKeyOf(id, version))];
      for (const key of replaced) if (key !== storageKey) await pictures.delete(key);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
