import type { Embedding } from '@mien/biometrics';
import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { template } from '../../../platform/database/schema/index.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import { bytesOfEmbedding } from '../../recognition/index.js';

export type TemplateRow = Omit<typeof template.$inferSelect, 'sealedEmbedding' | 'keyVersion'>;

const COLUMNS = {
  id: template.id,
  organizationId: template.organizationId,
  personId: template.personId,
  consentId: template.consentId,
  packId: template.packId,
  packVersion: template.packVersion,
  embedderId: template.embedderId,
  quality: template.quality,
  bonaFide: template.bonaFide,
  pose: template.pose,
  source: template.source,
  pictureId: template.pictureId,
  importId: template.importId,
  createdBy: template.createdBy,
  createdAt: template.createdAt,
};

/** Templates of a person, oldest first, never the vectors. */
export async function templatesOf(tx: Transaction, personId: string): Promise<readonly TemplateRow[]> {
  return tx
    .select(COLUMNS)
    .from(template)
    .where(eq(template.personId, personId))
    .orderBy(asc(template.createdAt), asc(template.id));
}

/** Seal an embedding and store it as a template. */
export async function insertTemplate(
  sealer: Sealer,
  tx: Transaction,
  { embedding, ...row }: TemplateRow & { readonly embedding: Embedding },
): Promise<void> {
  const plain = bytesOfEmbedding(embedding);
  const { bytes, keyVersion } = await sealer.seal(tx, row.organizationId, `template:${row.id}`, plain);
  await tx.insert(template).values({ ...row, sealedEmbedding: bytes, keyVersion });
}

/** Delete the templates of a person, of every pack, except some. @returns how many there were */
export async function deleteTemplatesOf(
  tx: Transaction,
  personId: string,
  except: readonly string[] = [],
): Promise<number> {
  const spared = except.length > 0 ? notInArray(template.id, [...except]) : undefined;
  const deleted = await tx
    .delete(template)
    .where(and(eq(template.personId, personId), spared))
    .returning({ id: template.id });
  return deleted.length;
}
