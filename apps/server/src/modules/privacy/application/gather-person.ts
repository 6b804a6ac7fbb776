import { asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  account,
  attendance,
  attendanceMark,
  auditLog,
  badge,
  cannotLink,
  classSession,
  consent,
  consentText,
  course,
  faceSession,
  failedAttempt,
  importRow,
  invitation,
  leaveOfAbsence,
  membership,
  notificationContact,
  notificationDelivery,
  notificationEvent,
  person,
  personField,
  picture,
  recognitionLog,
  roster,
  rosterPerson,
  sighting,
  template,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { toEntries } from './audit-log.js';

/** An entry of the log as far as it is about this person; other candidates are other people's data. */
const ownEntry = (entry: typeof recognitionLog.$inferSelect, personId: string) => ({
  id: entry.id,
  at: entry.at,
  kind: entry.kind,
  decision: entry.decision,
  reason: entry.reason,
  isNamed: entry.personId === personId,
  candidates: entry.candidates.filter((candidate) => candidate.personId === personId),
  probability: entry.personId === personId ? entry.probability : null,
  quality: entry.quality,
  bonaFide: entry.bonaFide,
  evidence: entry.evidence,
  requestedBy: entry.requestedBy,
});

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

function logOf(tx: Transaction, personId: string) {
  const isCandidate = sql`${recognitionLog.candidates} @> ${JSON.stringify([{ personId }])}::jsonb`;
  return tx
    .select()
    .from(recognitionLog)
    .where(or(eq(recognitionLog.personId, personId), isCandidate))
    .orderBy(asc(recognitionLog.at));
}

/** Attempts before a live camera, with the evidence of each. */
const faceSessionsOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      id: faceSession.id,
      purpose: faceSession.purpose,
      startedAt: faceSession.startedAt,
      endedAt: faceSession.endedAt,
      actions: faceSession.actions,
      decision: faceSession.decision,
      passed: faceSession.passed,
      match: faceSession.match,
      probability: faceSession.probability,
      evidence: faceSession.evidence,
      requestedBy: faceSession.requestedBy,
    })
    .from(faceSession)
    .where(eq(faceSession.personId, personId))
    .orderBy(asc(faceSession.startedAt));

const sightingsOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      at: sighting.at,
      source: sighting.source,
      place: sighting.place,
      probability: sighting.probability,
      direction: sighting.direction,
    })
    .from(sighting)
    .where(eq(sighting.personId, personId))
    .orderBy(asc(sighting.at));

/** What they counted as, session by session. */
const attendanceOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      course: course.name,
      day: attendance.day,
      startsAt: classSession.startsAt,
      endsAt: classSession.endsAt,
      status: attendance.status,
      way: attendance.way,
      arrivedAt: attendance.arrivedAt,
      leftAt: attendance.leftAt,
      presentMinutes: attendance.presentMinutes,
      requiredMinutes: attendance.requiredMinutes,
      lateMinutes: attendance.lateMinutes,
      workedMinutes: attendance.workedMinutes,
      breakMinutes: attendance.breakMinutes,
      overtimeMinutes: attendance.overtimeMinutes,
    })
    .from(attendance)
    .innerJoin(classSession, eq(classSession.id, attendance.sessionId))
    .innerJoin(course, eq(course.id, attendance.courseId))
    .where(eq(attendance.personId, personId))
    .orderBy(asc(attendance.startsAt));

/** What people said about their attendance, undone and refused marks included. */
async function marksOf(tx: Transaction, personId: string) {
  const rows = await tx
    .select()
    .from(attendanceMark)
    .where(eq(attendanceMark.personId, personId))
    .orderBy(asc(attendanceMark.at));
  return rows.map(
    ({ organizationId: _own, personId: _theirs, requestId: _sent, by: _actor, ...mark }) => mark,
  );
}

async function leavesOf(tx: Transaction, personId: string) {
  const rows = await tx
    .select()
    .from(leaveOfAbsence)
    .where(eq(leaveOfAbsence.personId, personId))
    .orderBy(asc(leaveOfAbsence.startsAt));
  return rows.map(({ organizationId: _own, personId: _theirs, ...leave }) => leave);
}

const attemptsOf = (tx: Transaction, personId: string) =>
  tx
    .select({ at: failedAttempt.at, place: failedAttempt.place })
    .from(failedAttempt)
    .where(eq(failedAttempt.personId, personId))
    .orderBy(asc(failedAttempt.at));

/** Who else hears of them. */
const contactsOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      name: notificationContact.name,
      relation: notificationContact.relation,
      email: notificationContact.email,
      phone: notificationContact.phone,
      createdAt: notificationContact.createdAt,
      stoppedAt: notificationContact.stoppedAt,
    })
    .from(notificationContact)
    .where(eq(notificationContact.personId, personId))
    .orderBy(asc(notificationContact.createdAt));

/** What was told of them, and by which ways. */
const messagesOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      kind: notificationDelivery.kind,
      channel: notificationDelivery.channel,
      subject: notificationDelivery.subject,
      body: notificationDelivery.body,
      state: notificationDelivery.state,
      createdAt: notificationDelivery.createdAt,
      sentAt: notificationDelivery.sentAt,
    })
    .from(notificationDelivery)
    .innerJoin(notificationEvent, eq(notificationEvent.id, notificationDelivery.eventId))
    .where(eq(notificationEvent.subjectPersonId, personId))
    .orderBy(asc(notificationDelivery.createdAt));

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
