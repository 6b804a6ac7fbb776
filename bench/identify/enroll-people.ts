import { join } from 'node:path';
import { type Embedding, toEmbedding } from '@mien/biometrics';
import { bytesOfEmbedding } from '../../apps/server/src/modules/recognition/index.js';
import { newId, systemClock } from '../../apps/server/src/platform/clock.js';
import { openDatabase } from '../../apps/server/src/platform/database/database.js';
import {
  connectionUrl,
  readConnection,
} from '../../apps/server/src/platform/database/embedded/connection-file.js';
import { apiKey, consent, person, template } from '../../apps/server/src/platform/database/schema/index.js';
import { createSealer } from '../../apps/server/src/platform/security/create-sealer.js';
import { createDataKeys } from '../../apps/server/src/platform/security/data-keys.js';
import { openKeyring } from '../../apps/server/src/platform/security/keyring.js';
import { hashToken, newToken } from '../../apps/server/src/platform/security/random-token.js';
import { anOrganization } from '../../apps/server/src/testing/factories.js';

const BATCH = 500;
/** Length of what is added to a real embedding of length 1: cosines between the people are then those of strangers. */
const PERTURBATION = 4;
const PACK = { packId: 'mien-512', packVersion: 1, embedderId: 'mien-512@1' };
const SCOPES = [
  'organization:read',
  'faces:identify',
  'faces:verify',
  'templates:write',
  'recognition-log:read',
  'people:read',
];

export interface EnrolledSchool {
  /** Bearer token of a service of the organization. */
  readonly key: string;
  /** People with a consent and no template yet. */
  readonly personIds: readonly string[];
}

function perturb(embedding: Embedding): Embedding {
  const noise = () => Math.random() + Math.random() + Math.random() - 1.5;
  // a sum of three uniform numbers has a variance of a quarter
  const scale = (2 * PERTURBATION) / Math.sqrt(embedding.length);
  return toEmbedding(Float32Array.from(embedding, (value) => value + scale * noise()));
}

/** An organization in a running server's database: so many people with one sealed template each, and a few without. */
export async function enrollPeople(
  dataFolder: string,
  real: readonly Embedding[],
  count: number,
  withoutTemplate: number,
): Promise<EnrolledSchool> {
  const connection = await readConnection(dataFolder);
  if (connection === undefined) throw new Error('The server has no embedded database.');
  const url = connectionUrl(connection);
  const onError = (error: Error) => console.error(error.message);
  const database = openDatabase({ url, poolSize: 2, statementTimeoutMs: 60_000, onError });
  const keyFile = join(dataFolder, 'keys', 'master.key');
  const keyring = await openKeyring(database, { kind: 'file', path: keyFile, create: false });
  const sealer = createSealer(createDataKeys({ keyring, clock: systemClock }));
  const organizationId = await anOrganization(database);
  const key = `mien_${newToken()}`;
  const actor = newId();
  await database.system.insert(apiKey).values({
    id: newId(),
    organizationId,
    name: 'Bench',
    prefix: 'mien_',
    keyHash: hashToken(key),
    scopes: SCOPES,
    createdBy: actor,
  });

  const addPeople = (first: number, size: number, isEnrolled: boolean) =>
    database.inOrganization(organizationId, async (tx) => {
      const people = Array.from({ length: size }, (_, i) => ({ id: newId(), name: `Person ${first + i}` }));
      await tx
        .insert(person)
        .values(
          people.map(({ id, name }) => ({ id, organizationId, name, searchText: name, sortKey: name })),
        );
      const consents = people.map(({ id: personId }) => {
        const given = { purpose: 'recognition', version: 1, givenBy: 'person', recordedBy: personId };
        return { id: newId(), organizationId, personId, ...given };
      });
      await tx.insert(consent).values(consents);
      const rows = [];
      for (const [i, { id: consentId, personId }] of consents.entries()) {
        const id = newId();
        const plain = bytesOfEmbedding(perturb(real[(first + i) % real.length] as Embedding));
        const { bytes, keyVersion } = await sealer.seal(tx, organizationId, `template:${id}`, plain);
        const origin = { quality: 1, source: 'api', createdBy: actor };
        rows.push({
          id,
          organizationId,
          personId,
          consentId,
          ...PACK,
          ...origin,
          sealedEmbedding: bytes,
          keyVersion,
        });
      }
      if (isEnrolled) await tx.insert(template).values(rows);
      return people.map(({ id }) => id);
    });
  try {
    for (let first = 0; first < count; first += BATCH) {
      await addPeople(first, Math.min(BATCH, count - first), true);
    }
    return { key, personIds: await addPeople(count, withoutTemplate, false) };
  } finally {
    await database.close();
  }
}
