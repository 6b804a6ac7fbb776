import { readFile } from 'node:fs/promises';
import { type Embedding, toEmbedding } from '@mien/biometrics';
import type { Recognizer } from '@mien/recognizer';
import { samplePicture } from '@mien/testkit';
import { bytesOfEmbedding } from '../../apps/server/src/modules/recognition/index.js';
import { newId } from '../../apps/server/src/platform/clock.js';
import type { Database } from '../../apps/server/src/platform/database/database.js';
import { consent, person, template } from '../../apps/server/src/platform/database/schema/index.js';
import type { Sealer } from '../../apps/server/src/platform/security/sealer.js';

const BATCH = 500;
/** Length of what is added to a real embedding of length 1: cosines between the people are then those of strangers. */
const PERTURBATION = 4;

/** Embeddings of every usable face in the sample photographs. */
async function realEmbeddings(recognizer: Recognizer, packId: string): Promise<readonly Embedding[]> {
  const found: Embedding[] = [];
  for (const sample of [1, 2, 3, 4, 5, 6] as const) {
    const picture = await readFile(samplePicture(sample));
    const measured = await recognizer.measure({ packId, picture, purpose: 'recognition' });
    if (measured.kind === 'measured')
      found.push(...measured.faces.flatMap(({ embedding }) => embedding ?? []));
  }
  return found;
}

function perturb(embedding: Embedding): Embedding {
  const noise = () => Math.random() + Math.random() + Math.random() - 1.5;
  // a sum of three uniform numbers has a variance of a quarter
  const scale = (2 * PERTURBATION) / Math.sqrt(embedding.length);
  return toEmbedding(Float32Array.from(embedding, (value) => value + scale * noise()));
}

/** Store people with a consent and one sealed template each, made from real embeddings. */
export async function enrollPeople(
  { database, sealer, recognizer }: { database: Database; sealer: Sealer; recognizer: Recognizer },
  organizationId: string,
  count: number,
): Promise<void> {
  const packId = 'mien-512';
  const { version, embedderId } = await recognizer.describePack(packId);
  const real = await realEmbeddings(recognizer, packId);
  for (let start = 0; start < count; start += BATCH) {
    await database.inOrganization(organizationId, async (tx) => {
      const people = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => ({
        personId: newId(),
        consentId: newId(),
        name: `Person ${start + i}`,
        embedding: perturb(real[(start + i) % real.length] as Embedding),
      }));
      await tx
        .insert(person)
        .values(
          people.map(({ personId: id, name }) => ({
            id,
            organizationId,
            name,
            searchText: name,
            sortKey: name,
          })),
        );
      await tx.insert(consent).values(
        people.map(({ personId, consentId: id }) => {
          const given = { purpose: 'recognition', version: 1, givenBy: 'person', recordedBy: personId };
          return { id, organizationId, personId, ...given };
        }),
      );
      const rows = [];
      for (const { personId, consentId, embedding } of people) {
        const id = newId();
        const { bytes, keyVersion } = await sealer.seal(
          tx,
          organizationId,
          `template:${id}`,
          bytesOfEmbedding(embedding),
        );
        const pack = { packId, packVersion: version, embedderId };
        const origin = { quality: 1, source: 'api', createdBy: 'bench' };
        rows.push({
          id,
          organizationId,
          personId,
          consentId,
          ...pack,
          ...origin,
          sealedEmbedding: bytes,
          keyVersion,
        });
      }
      await tx.insert(template).values(rows);
    });
  }
}
