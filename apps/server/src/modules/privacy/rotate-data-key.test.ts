import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { picture, template, templateChange } from '../../platform/database/schema/index.js';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createRotateDataKey } from './application/rotate-data-key.js';
import { openPrivateSchool, type PrivateSchool } from './testing/private-school.js';
import { type Known, somebodyKnown } from './testing/somebody-known.js';
import { filesOf } from './testing/traces.js';

let at: PrivateSchool;
let school: string;
let admin: Record<string, string>;
let people: Known[];

beforeAll(async () => {
  at = await openPrivateSchool();
});
afterAll(() => at.close());

beforeEach(async () => {
  school = await anOrganization(at.database);
  admin = at.signIn(await aPrincipal(at.database, school, 'admin'));
  people = [];
  for (const name of ['Ada One', 'Ben Two', 'Cy Three']) people.push(await somebodyKnown(at, name, school));
});
afterEach(async () => {
  expect(await at.verifyAuditChain(school)).toMatchObject({ intact: true });
});

const get = async (url: string) => (await at.app.inject({ url: `/api/v1${url}`, headers: admin })).json();
const startRotation = async (): Promise<string> => {
  const reply = await at.app.inject({ method: 'POST', url: '/api/v1/encryption/rotation', headers: admin });
  expect(reply.statusCode).toBe(202);
  return reply.json().jobId;
};
const jobOf = async (jobId: string) =>
  (await at.database.pool.query('select state, done, total, error from job where id = $1', [jobId])).rows[0];
const finished = async (jobId: string) => {
  await expect.poll(async () => (await jobOf(jobId)).state, { timeout: 20_000 }).toMatch(/done|failed/);
  return jobOf(jobId);
};
const keysOf = async () =>
  (
    await at.database.pool.query('select version from data_key where organization_id = $1 order by 1', [
      school,
    ])
  ).rows.map(({ version }) => version);

/** Open everything of somebody as a reader would. */
const readAll = (known: Known) =>
  at.database.inOrganization(school, async (tx) => {
    const [kept] = await tx.select().from(picture).where(eq(picture.id, known.pictureId));
    const [stored] = await tx.select().from(template).where(eq(template.id, known.templateId));
    const bytes = await at.pictures.get(kept!.storageKey);
    const image = await at.sealer.open(tx, school, `picture:${kept!.id}`, { ...kept!, bytes });
    const embedding = await at.sealer.open(tx, school, `template:${stored!.id}`, {
      bytes: stored!.sealedEmbedding,
      keyVersion: stored!.keyVersion,
    });
    return { image: Buffer.from(image), embedding: Buffer.from(embedding) };
  });

async function expectReadable(known: readonly Known[] = people): Promise<void> {
  for (const one of known) {
    expect(await readAll(one)).toEqual({ image: one.image, embedding: one.embedding });
  }
}

describe('rotating the key', () => {
  it('seals everything anew, destroys the old key and its files, and tells how far it is', async () => {
    expect(await get('/encryption')).toMatchObject({ dataKeyVersion: 1, outdatedRows: 0 });
    const job = await finished(await startRotation());
    // template, picture, probe and correction of three people
    expect(job).toMatchObject({ state: 'done', done: 12, total: 12 });
    expect(await keysOf()).toEqual([2]);
    expect(await get('/encryption')).toMatchObject({ dataKeyVersion: 2, outdatedRows: 0 });
    await expectReadable();
    for (const { pictureId } of people) {
      const files = filesOf(at).filter(({ path }) => path.includes(pictureId));
      expect(files.map(({ path }) => path.split('/').at(-1))).toEqual([`${pictureId}-v2`]);
    }
  });

  it('does not make the galleries read everybody again', async () => {
    const changes = () =>
      at.database.system.$count(templateChange, eq(templateChange.organizationId, school));
    const before = await changes();
    await finished(await startRotation());
    expect(await changes()).toBe(before);
  });

  it('goes on while people are read, added and erased', async () => {
    const until = Date.now() + 1500;
    // a file is deleted a moment after its row names another one
    const retryOnce = () => readAll(people[0]!);
    const readers = Array.from({ length: 3 }, async () => {
      while (Date.now() < until) await readAll(people[0]!).catch(retryOnce);
    });
    const writer = (async () => {
      const added: Known[] = [];
      while (Date.now() < until || added.length < 3)
        added.push(await somebodyKnown(at, `New ${added.length}`, school));
      return added;
    })();
    const erased = at.app.inject({
      method: 'POST',
      url: `/api/v1/people/${people[2]!.personId}/erasure`,
      headers: admin,
      payload: { reason: 'left' },
    });
    const jobs = [await startRotation(), await startRotation()];
    expect((await erased).statusCode).toBe(200);
    await Promise.all(readers);
    const added = await writer;
    for (const jobId of jobs) expect(await finished(jobId)).toMatchObject({ state: 'done' });
    expect(await keysOf()).toEqual([3]);
    await expectReadable([people[0]!, people[1]!, ...added]);
    expect(filesOf(at).some(({ path }) => path.includes(people[2]!.pictureId))).toBe(false);
  });

  it.each([1, 3, 5, 8])('that is killed after %i steps goes on where it was', async (steps) => {
    const toVersion = await at.database.inOrganization(school, (tx) => at.dataKeys.addVersion(tx, school));
    const job = {
      jobId: 'killed',
      organizationId: school,
      input: { toVersion, startedBy: 'somebody' },
      signal: new AbortController().signal,
      progress: async () => undefined,
    };
    let left = steps;
    const dying = createRotateDataKey({
      ...at,
      sealer: {
        ...at.sealer,
        seal: async (...args) => {
          left -= 1;
          if (left < 0) throw new Error('killed');
          return at.sealer.seal(...args);
        },
      },
    });
    await expect(dying(job)).rejects.toThrow('killed');
    expect(await keysOf()).toEqual([1, 2]);
    await expectReadable();
    await createRotateDataKey(at)(job);
    expect(await keysOf()).toEqual([2]);
    await expectReadable();
  });

  it('stops with the name of what was tampered with, and keeps the old key', async () => {
    const { templateId } = people[1]!;
    await at.database.system
      .update(template)
      .set({ sealedEmbedding: Buffer.alloc(80, 1) })
      .where(eq(template.id, templateId));
    const job = await finished(await startRotation());
    expect(job.state).toBe('failed');
    expect(job.error).toContain(`template:${templateId}`);
    expect(await keysOf()).toEqual([1, 2]);
    await expectReadable([people[0]!]);
  });
});

it('keeps a key that something rests on, whoever asks', async () => {
  await expect(
    at.database.pool.query('delete from data_key where organization_id = $1', [school]),
  ).rejects.toThrow(/foreign key/);
});

it.each(['teacher', 'auditor'] as const)('is not for a %s', async (role) => {
  const headers = at.signIn(await aPrincipal(at.database, school, role));
  const reply = await at.app.inject({ method: 'POST', url: '/api/v1/encryption/rotation', headers });
  expect(reply.statusCode).toBe(403);
});
