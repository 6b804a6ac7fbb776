import { asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  account,
  auditLog,
  badge,
  cannotLink,
  consent,
  consentText,
  importRow,
  invitation,
  membership,
  person,
  personField,
  picture,
  roster,
  rosterPerson,
  template,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { toEntries } from './audit-log.js';
import { attemptsOf, attendanceOf, leavesOf, marksOf, sightingsOf } from './gather/attendance-of.js';
import { faceSessionsOf, logOf, ownEntry } from './gather/faces-of.js';
import { contactsOf, messagesOf } from './gather/messages-of.js';

async function consentsOf(tx: Transaction, personId: string) {
  const rows = await tx
    .select({ consent, title: consentText.title, body: consentText.body, language: consentText.language })
    .from(consent)
    .leftJoin(consentText, eq(consentText.id, consent.textId))
    .where(eq(consent.personId, personId))
    .orderBy(asc(consent.givenAt));
  return rows.map(
    ({ consent: { organizationId: _own, personId: _theirs, textId: _id, ...given }, ...text }) => ({
      ...given,
      text,
    }),
  );
}

async function accountOf(tx: Transaction, personId: string) {
  const [linked] = await tx
    .select({
      name: account.name,
      email: account.email,
      role: membership.role,
      joinedAt: membership.createdAt,
      lastSeenAt: membership.lastSeenAt,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(eq(membership.personId, personId));
  return linked ?? null;
}

async function badgeOf(tx: Transaction, personId: string) {
  const [found] = await tx
    .select({ codeIssuedAt: badge.codeIssuedAt, pinSetAt: badge.pinSetAt })
    .from(badge)
    .where(eq(badge.personId, personId));
  return found ?? null;
}

async function auditOf(tx: Transaction, name: string) {
  const isAbout: SQL | undefined = or(
    eq(auditLog.resource, `person:${name}`),
    sql`position(${name} in ${auditLog.metadata}::text) > 0`,
  );
  return toEntries(tx, await tx.select().from(auditLog).where(isAbout).orderBy(asc(auditLog.sequence)));
}

/**
 * Everything the tables hold about a person.
 *
 * @param name their pseudonym in the audit log
 * @throws {NotFoundError} `person.not-found`
 */
export async function gatherPerson(tx: Transaction, personId: string, name: string) {
  const [found] = await tx.select().from(person).where(eq(person.id, personId));
  if (!found) throw new NotFoundError('person');
  const { searchText: _search, sortKey: _sort, organizationId, ...own } = found;
  const groups = await tx
    .select({ id: roster.id, name: roster.name })
    .from(rosterPerson)
    .innerJoin(roster, eq(roster.id, rosterPerson.rosterId))
    .where(eq(rosterPerson.personId, personId));
  const templates = await tx.select().from(template).where(eq(template.personId, personId));
  const pictures = await tx.select().from(picture).where(eq(picture.personId, personId));
  const log = await logOf(tx, personId);
  const ownProbes = log.filter((entry) => entry.personId === personId && entry.sealedProbe !== null);
  const corrections = await tx.select().from(cannotLink).where(eq(cannotLink.personId, personId));

  const record = {
    person: own,
    fields: await tx.select({ definition: personField.definition }).from(personField),
    groups,
    account: await accountOf(tx, personId),
    invitations: await tx
      .select({ email: invitation.email, role: invitation.role, createdAt: invitation.createdAt })
      .from(invitation)
      .where(eq(invitation.personId, personId)),
    consents: await consentsOf(tx, personId),
    templates: templates.map(
      ({ sealedEmbedding: _sealed, organizationId: _own, personId: _theirs, ...rest }) => rest,
    ),
    pictures: pictures.map(({ id, mediaType, byteCount, createdAt }) => ({
      id,
      mediaType,
      byteCount,
      createdAt,
    })),
    faceSessions: await faceSessionsOf(tx, personId),
    badge: await badgeOf(tx, personId),
    contacts: await contactsOf(tx, personId),
    messages: await messagesOf(tx, personId),
    sightings: await sightingsOf(tx, personId),
    attendance: await attendanceOf(tx, personId),
    attendanceMarks: await marksOf(tx, personId),
    leaves: await leavesOf(tx, personId),
    failedAttempts: await attemptsOf(tx, personId),
    recognitions: log.map((entry) => ownEntry(entry, personId)),
    corrections: corrections.map(({ id, logId, embedderId, createdBy, createdAt, revertedAt }) => ({
      id,
      logId,
      embedderId,
      createdBy,
      createdAt,
      revertedAt,
    })),
    imports: await tx
      .select({
        jobId: importRow.jobId,
        number: importRow.number,
        source: importRow.source,
        verdict: importRow.verdict,
      })
      .from(importRow)
      .where(eq(importRow.personId, personId)),
    audit: await auditOf(tx, name),
  };
  return { organizationId, record, templates, pictures, probes: ownProbes };
}

export type GatheredPerson = Awaited<ReturnType<typeof gatherPerson>>;
