import { and, eq, inArray, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  alert,
  groupFace,
  groupFaceCandidate,
  groupPicture,
  importRow,
  invitation,
  job,
  membership,
  person,
  recognitionLog,
  templateChange,
} from '../../../platform/database/schema/index.js';
import type { PrivacyContext } from './ports.js';

type Person = typeof person.$inferSelect;

const holdsCandidate = (personId: string): SQL =>
  sql`${recognitionLog.candidates} @> ${JSON.stringify([{ personId }])}::jsonb`;

/**
 * Log entries keep that somebody was recognized, and no longer whom: a pseudonym in their place, their face gone, and
 * their name taken from among the candidates.
 *
 * @returns how many entries spoke of them
 */
export async function pseudonymizeLog(tx: Transaction, personId: string, name: string): Promise<number> {
  const withoutThem = sql`coalesce(
    (select jsonb_agg(c) from jsonb_array_elements(${recognitionLog.candidates}) c
      where c->>'personId' <> ${personId}), '[]'::jsonb)`;
  const isThem = sql`${recognitionLog.personId} = ${personId}`;
  // a face that names nobody else may be theirs
  const mayBeTheirs = sql`(${recognitionLog.personId} is null or ${isThem})`;
  const changed = await tx
    .update(recognitionLog)
    .set({
      candidates: withoutThem,
      pseudonym: sql`case when ${isThem} then ${name} else ${recognitionLog.pseudonym} end`,
      sealedProbe: sql`case when ${mayBeTheirs} then null else ${recognitionLog.sealedProbe} end`,
      keyVersion: sql`case when ${mayBeTheirs} then null else ${recognitionLog.keyVersion} end`,
      personId: sql`case when ${isThem} then null else ${recognitionLog.personId} end`,
    })
    .where(or(eq(recognitionLog.personId, personId), holdsCandidate(personId)))
    .returning({ id: recognitionLog.id });
  return changed.length;
}

/** What is told with an import, such as `Ada Lovelace.zip` or whose form proves the consent, may name a person. */
async function forgetInImports(tx: Transaction, { name, externalId, email }: Person): Promise<void> {
  const names = [name, externalId, email].filter((text) => text !== null && text !== '');
  const isNamed = (column: typeof job.input | typeof job.result) =>
    names.map((text) => sql`position(lower(${text}::text) in lower((${column} - 'uploadId')::text)) > 0`);
  await tx
    .update(job)
    .set({
      input: sql`(${job.input} - 'consentEvidence') || '{"fileName": ""}'`,
      result: sql`${job.result} - 'fileName'`,
    })
    .where(and(eq(job.kind, 'import'), or(...isNamed(job.input), ...isNamed(job.result))));
}

/** Class pictures that wait to be confirmed and may show them. */
const groupPicturesOf = (tx: Transaction, personId: string) =>
  tx
    .select({ id: groupFace.pictureId })
    .from(groupFace)
    .innerJoin(groupFaceCandidate, eq(groupFaceCandidate.faceId, groupFace.id))
    .where(eq(groupFaceCandidate.personId, personId));

/** Take a person out of the tables that mention them without belonging to them. */
export async function forgetPersonElsewhere(tx: Transaction, gone: Person): Promise<void> {
  const { id, externalId, email } = gone;
  await forgetInImports(tx, gone);
  await tx.update(membership).set({ personId: null }).where(eq(membership.personId, id));
  await tx
    .delete(invitation)
    .where(
      or(
        eq(invitation.personId, id),
        email ? and(eq(invitation.email, email), isNull(invitation.acceptedAt)) : undefined,
      ),
    );
  await tx
    .update(importRow)
    .set({ source: '', personId: null, before: null, reason: null })
    .where(or(eq(importRow.personId, id), externalId ? eq(importRow.source, externalId) : undefined));
  await tx.update(importRow).set({ duplicateOf: null }).where(eq(importRow.duplicateOf, id));
  await tx.delete(groupPicture).where(inArray(groupPicture.id, groupPicturesOf(tx, id)));
  await tx
    .delete(alert)
    .where(or(sql`position(${id} in ${alert.subject}) > 0`, email ? eq(alert.subject, email) : undefined));
}

/** Galleries have followed the feed long before this. */
const FOLLOWED_MS = 10 * 60_000;

/** Take the last mention of erased people, their deletion, from the change feed. */
export async function forgetErasedInFeed({ database, clock }: Pick<PrivacyContext, 'database' | 'clock'>) {
  const followedBy = new Date(clock.now().getTime() - FOLLOWED_MS);
  await database.system
    .delete(templateChange)
    .where(
      and(
        lt(templateChange.at, followedBy),
        notExists(
          database.system
            .select({ id: person.id })
            .from(person)
            .where(eq(person.id, templateChange.personId)),
        ),
      ),
    );
}
