import { randomInt } from 'node:crypto';
import { type Embedding, toEmbedding } from '@mien/biometrics';
import { syntheticIdentities } from '@mien/testkit';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import { cannotLink, consent, person, template } from '../../../platform/database/schema/index.js';
import { bytesOfEmbedding } from '../index.js';
import type { FaceScene } from './face-scene.js';

/** Store a template of an embedding as an enrollment would. @returns its id */
export async function storeTemplate(
  { deps }: FaceScene,
  tx: Transaction,
  row: { organizationId: string; personId: string; consentId: string; embedding: Embedding },
): Promise<string> {
  const { embedding, ...of } = row;
  const id = newId();
  const plain = bytesOfEmbedding(embedding);
  const { bytes, keyVersion } = await deps.sealer.seal(tx, row.organizationId, `template:${id}`, plain);
  await tx.insert(template).values({
    ...of,
    id,
    packId: 'mien-512',
    packVersion: 1,
    embedderId: 'mien-512@1',
    sealedEmbedding: bytes,
    keyVersion,
    quality: 1,
    source: 'api',
    createdBy: 'test',
  });
  return id;
}

/** People with a consent and one drawn template each, so that scores are normalized. @returns ids of the people */
export async function enrollStrangers(
  scene: FaceScene,
  organizationId: string,
  count: number,
): Promise<readonly string[]> {
  const drawn = syntheticIdentities({
    subjects: count,
    templatesPerSubject: 1,
    dimension: 512,
    spread: 0.5,
    seed: randomInt(1 << 30),
  });
  return scene.deps.database.inOrganization(organizationId, async (tx) => {
    const ids: string[] = [];
    for (const { embedding, subjectId: name } of drawn) {
      const [personId, consentId] = [newId(), newId()];
      await tx.insert(person).values({ id: personId, organizationId, name, searchText: name, sortKey: name });
      await tx.insert(consent).values({
        id: consentId,
        organizationId,
        personId,
        purpose: 'recognition',
        version: 1,
        givenBy: 'person',
        recordedBy: personId,
      });
      await storeTemplate(scene, tx, {
        organizationId,
        personId,
        consentId,
        embedding: toEmbedding(embedding),
      });
      ids.push(personId);
    }
    return ids;
  });
}

/** The embedding of the largest face of a picture. */
export async function embeddingOf({ deps }: FaceScene, picture: Uint8Array): Promise<Embedding> {
  const measured = await deps.recognizer.measure({ packId: 'mien-512', picture, purpose: 'recognition' });
  const embedding = measured.kind === 'measured' ? measured.faces[0]?.embedding : undefined;
  if (embedding === undefined) throw new Error('There is no face to embed.');
  return embedding;
}

/** Corrections in force and taken back, of everybody. */
export const correctionRows = ({ deps }: FaceScene) => deps.database.system.select().from(cannotLink);
