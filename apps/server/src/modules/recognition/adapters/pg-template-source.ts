import { DegenerateEmbeddingError } from '@mien/biometrics';
import type { Correction, PersonFaces, TemplateSource } from '@mien/recognizer';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../platform/database/database.js';
import { followChannel } from '../../../platform/database/follow-channel.js';
import { cannotLink, person, template, templateChange } from '../../../platform/database/schema/index.js';
import { TamperedDataError } from '../../../platform/security/errors.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import { embeddingOfBytes } from '../application/embedding-bytes.js';
import { faceContextOf } from '../application/face-context.js';

export interface TemplateSourceDeps {
  readonly database: Database;
  readonly sealer: Sealer;
  /** Told of templates that cannot be opened, and of a lost connection. */
  readonly onError: (error: unknown) => void;
}

/** People read at once while a gallery loads. */
const BATCH = 1000;

type Faces = Map<
  string,
  { templates: PersonFaces['templates'][number][]; corrections: Correction[]; unreadable: number }
>;

/** Sealed templates of active people, and corrections in force, opened for the galleries. */
export function createPgTemplateSource({ database, sealer, onError }: TemplateSourceDeps): TemplateSource {
  const facesIn = async (
    tx: Transaction,
    organizationId: string,
    embedderId: string,
    personIds: readonly string[],
  ): Promise<readonly PersonFaces[]> => {
    const faces: Faces = new Map();
    const of = (personId: string) => {
      const known = faces.get(personId) ?? { templates: [], corrections: [], unreadable: 0 };
      faces.set(personId, known);
      return known;
    };
    /** Nothing if these bytes are damaged; a missing key or database is no damage and ends the whole reading. */
    const open = async (context: string, bytes: Uint8Array, keyVersion: number) => {
      try {
        return embeddingOfBytes(await sealer.open(tx, organizationId, context, { bytes, keyVersion }));
      } catch (error) {
        if (!(error instanceof TamperedDataError || error instanceof DegenerateEmbeddingError)) throw error;
        onError(error);
        return undefined;
      }
    };

    for (const row of await templatesOf(tx, embedderId, personIds)) {
      const embedding = await open(`template:${row.id}`, row.bytes, row.keyVersion);
      if (embedding) of(row.personId).templates.push({ id: row.id, embedding });
      else of(row.personId).unreadable++;
    }
    for (const row of await correctionsOf(tx, personIds)) {
      const embedding = await open(`cannot-link:${row.id}`, row.bytes, row.keyVersion);
      of(row.personId).corrections.push({
        id: row.id,
        embedderId: row.embedderId,
        ...(embedding && { embedding }),
      });
    }
    return [...faces].map(([personId, found]) => ({ personId, ...found }));
  };

  return {
    position: (organizationId) =>
      database.inOrganization(
        organizationId,
        async (tx) => (await faceContextOf(tx, organizationId)).position,
      ),
    async *everybody(organizationId, embedderId) {
      let after: string | undefined;
      do {
        const batch = await database.inOrganization(organizationId, async (tx) => {
          const personIds = await enrolledAfter(tx, after);
          return { personIds, faces: await facesIn(tx, organizationId, embedderId, personIds) };
        });
        after = batch.personIds.at(-1);
        yield batch.faces;
      } while (after !== undefined);
    },
    people: (organizationId, embedderId, personIds) =>
      database.inOrganization(organizationId, (tx) => facesIn(tx, organizationId, embedderId, personIds)),
    changesAfter: (organizationId, sequence) =>
      database.inOrganization(organizationId, async (tx) => {
        const changes = await tx
          .select({ personId: templateChange.personId, last: sql<string>`max(${templateChange.sequence})` })
          .from(templateChange)
          .where(
            and(eq(templateChange.organizationId, organizationId), gt(templateChange.sequence, sequence)),
          )
          .groupBy(templateChange.personId);
        return {
          sequence: Math.max(sequence, ...changes.map(({ last }) => Number(last))),
          personIds: changes.map(({ personId }) => personId),
        };
      }),
    follow: (onChange) => followChannel(database.pool, 'template_change', onChange, onError),
  };
}

/** Active people with a template, in the order of their ids. */
async function enrolledAfter(tx: Transaction, after: string | undefined): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ personId: template.personId })
    .from(template)
    .where(after === undefined ? undefined : gt(template.personId, after))
    .orderBy(asc(template.personId))
    .limit(BATCH);
  return rows.map(({ personId }) => personId);
}

async function templatesOf(tx: Transaction, embedderId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return tx
    .select({
      id: template.id,
      personId: template.personId,
      bytes: template.sealedEmbedding,
      keyVersion: template.keyVersion,
    })
    .from(template)
    .innerJoin(person, eq(person.id, template.personId))
    .where(
      and(
        inArray(template.personId, [...personIds]),
        eq(template.embedderId, embedderId),
        eq(person.status, 'active'),
      ),
    )
    .orderBy(asc(template.personId), asc(template.id));
}

async function correctionsOf(tx: Transaction, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return tx
    .select({
      id: cannotLink.id,
      personId: cannotLink.personId,
      embedderId: cannotLink.embedderId,
      bytes: cannotLink.sealedProbe,
      keyVersion: cannotLink.keyVersion,
    })
    .from(cannotLink)
    .where(and(inArray(cannotLink.personId, [...personIds]), isNull(cannotLink.revertedAt)));
}
