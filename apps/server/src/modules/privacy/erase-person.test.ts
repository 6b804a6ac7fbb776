import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { auditLog, recognitionLog, templateChange } from '../../platform/database/schema/index.js';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createErasePerson } from './application/erase-person.js';
import { openPrivateSchool, type PrivateSchool } from './testing/private-school.js';
import { type Known, somebodyKnown } from './testing/somebody-known.js';
import { dumpDatabase, filesOf } from './testing/traces.js';

let at: PrivateSchool;
let admin: Record<string, string>;
beforeAll(async () => {
  at = await openPrivateSchool();
  admin = at.signIn(await aPrincipal(at.database, at.school, 'admin'));
});
afterAll(() => at.close());

const erase = (personId: string, reason = 'left the school', headers = admin) =>
  at.app.inject({
    method: 'POST',
    url: `/api/v1/people/${personId}/erasure`,
    headers,
    payload: { reason },
  });

/** What would show that somebody is still known. */
const tracesOf = (known: Known): string[] => [
  known.personId,
  known.name,
  known.email,
  known.externalId,
  known.templateId,
  known.pictureId,
  known.linkId,
  known.embedding.toString('hex'),
];

describe('erasing a person', () => {
  let known: Known;
  let other: Known;
  let sealedBefore: string;

  beforeAll(async () => {
    known = await somebodyKnown(at, 'Quirina Vandersmit');
    other = await somebodyKnown(at, 'Ottokar Bystander');
    const dump = await dumpDatabase(at);
    for (const trace of tracesOf(known).slice(0, 7)) expect(dump).toContain(trace);
    const { rows } = await at.database.pool.query(
      `select encode(sealed_embedding, 'hex') as sealed from template where person_id = '${known.personId}'`,
    );
    sealedBefore = rows[0].sealed;
    expect(dump).toContain(sealedBefore);

    const reply = await erase(known.personId, `Quirina asked for it, number ${known.externalId}`);
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({ templates: 1, pictures: 1, logEntries: 2 });
    // the galleries have followed the feed; ten minutes later it forgets, too
    await at.database.system.update(templateChange).set({ at: sql`now() - interval '1 hour'` });
    await at.privacy.forgetErased();
  });

  it('leaves no trace of them in any table', async () => {
    const dump = await dumpDatabase(at);
    for (const trace of [...tracesOf(known), 'Quirina', sealedBefore]) {
      expect(dump.includes(trace), trace).toBe(false);
    }
  });

  it('leaves no trace of them in any file', () => {
    for (const { path, bytes } of filesOf(at)) {
      for (const trace of [...tracesOf(known), known.image.toString()]) {
        expect(path).not.toContain(trace);
        expect(bytes.includes(trace), `${trace} in ${path}`).toBe(false);
      }
    }
    expect(filesOf(at).filter(({ path }) => path.includes('/pictures/'))).toHaveLength(1);
  });

  it('keeps that somebody was recognized, and that they had consented', async () => {
    const [entry] = await at.database.system
      .select()
      .from(recognitionLog)
      .where(eq(recognitionLog.id, known.logId));
    expect(entry).toMatchObject({
      decision: 'match',
      personId: null,
      candidates: [],
      sealedProbe: null,
      keyVersion: null,
      pseudonym: expect.stringMatching(/^p_[\w-]{22}$/),
    });
    const [considered] = await at.database.system
      .select()
      .from(recognitionLog)
      .where(eq(recognitionLog.id, known.otherLogId));
    expect(considered!.candidates).toHaveLength(1);
    const { rows } = await at.database.pool.query('select purpose, given_by, pseudonym from erased_consent');
    expect(rows).toEqual([{ purpose: 'recognition', given_by: 'staff', pseudonym: entry!.pseudonym }]);
  });

  it('proves itself in the audit log, which stays intact', async () => {
    const entries = await at.database.system
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, 'person.erase'));
    expect(entries).toHaveLength(1);
    expect(entries[0]!.metadata).toMatchObject({
      templates: 1,
      pictures: 1,
      reason: '… asked for it, number …',
    });
    const verdict = await at.app.inject({ url: '/api/v1/audit/verification', headers: admin });
    expect(verdict.json()).toMatchObject({ intact: true });
  });

  it('leaves others as they were', async () => {
    const dump = await dumpDatabase(at);
    for (const trace of tracesOf(other).slice(0, 7)) expect(dump).toContain(trace);
  });

  it('tells the galleries', async () => {
    const third = await somebodyKnown(at, 'Third Person');
    await erase(third.personId);
    const changes = await at.database.system
      .select()
      .from(templateChange)
      .where(eq(templateChange.personId, third.personId));
    expect(changes.map(({ kind }) => kind)).toContain('delete');
    expect(changes.map(({ kind }) => kind)).not.toContain('insert');
  });

  it('happens once', async () => {
    const again = await erase(known.personId);
    expect([again.statusCode, again.json().code]).toEqual([404, 'person.not-found']);
  });
});

it('is not for the people of another organization', async () => {
  const theirs = await somebodyKnown(at, 'Somebody Else', await anOrganization(at.database));
  const reply = await erase(theirs.personId);
  expect([reply.statusCode, reply.json().code]).toEqual([404, 'person.not-found']);
  expect(await dumpDatabase(at)).toContain('Somebody Else');
});

it.each(['teacher', 'auditor', 'student'] as const)('is not for a %s', async (role) => {
  const headers = at.signIn(await aPrincipal(at.database, at.school, role));
  expect((await erase(newId(), 'x', headers)).statusCode).toBe(403);
});

it('fails whole when a picture cannot be deleted', async () => {
  const known = await somebodyKnown(at, 'Vera Held');
  const erasePerson = createErasePerson({
    ...at,
    pictures: { ...at.pictures, delete: () => Promise.reject(new Error('the disk is gone')) },
  });
  const principal = await aPrincipal(at.database, at.school, 'admin');
  await expect(
    erasePerson(principal, { requestId: 'r', ip: '', userAgent: '' }, known.personId, 'x'),
  ).rejects.toThrow('the disk is gone');
  expect(await dumpDatabase(at)).toContain('Vera Held');
});

describe('erasing an organization', () => {
  it('destroys its keys, its rows and its pictures, and leaves its audit log', async () => {
    const theirs = await anOrganization(at.database, 'Closing school');
    const known = await somebodyKnown(at, 'Last Pupil', theirs);
    await at.database.inOrganization(theirs, (tx) => at.privacy.eraseOrganization(tx, theirs));
    await at.database.system.update(templateChange).set({ at: sql`now() - interval '1 hour'` });
    await at.privacy.forgetErased();
    const dump = await dumpDatabase(at);
    for (const trace of [...tracesOf(known), 'Closing school'])
      expect(dump.includes(trace), trace).toBe(false);
    expect(filesOf(at).some(({ path }) => path.includes(known.pictureId))).toBe(false);
    const { rows } = await at.database.pool.query('select 1 from data_key where organization_id = $1', [
      theirs,
    ]);
    expect(rows).toHaveLength(0);
    expect(await at.verifyAuditChain(theirs)).toMatchObject({ intact: true, rows: 2 });
  });
});
