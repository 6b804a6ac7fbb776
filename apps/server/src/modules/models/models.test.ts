import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { job, organization, template } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import type { JobRun, JobRunner } from '../../platform/jobs/job-runner.js';
import { aConsent, anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createEnrollmentModule, type EnrollmentModule } from '../enrollment/index.js';
import { createRecognitionModule, type RecognitionModule } from '../recognition/index.js';
import { facePicture } from '../recognition/testing/face-pictures.js';
import { callHandler, type FaceScene, faceScene } from '../recognition/testing/face-scene.js';
import { createModelsModule, type ModelsModule } from './index.js';

let scene: FaceScene;
let models: ModelsModule;
let enrollment: EnrollmentModule;
let recognition: RecognitionModule;
let anna: Buffer;
let annaAgain: Buffer;
let ben: Buffer;
let school: string;
let admin: Principal;
let carryOut: (run: JobRun<object>) => Promise<Record<string, unknown>>;

/** Keeps jobs as rows; the test says when they run. */
const jobsByHand = {
  define: (_kind: string, run: typeof carryOut) => {
    carryOut = run;
  },
  async enqueue(tx, { actorName, organizationId }, kind, input) {
    const id = newId();
    await tx.insert(job).values({ id, organizationId, kind, input: { ...input }, createdBy: actorName });
    return id;
  },
} as Partial<JobRunner> as JobRunner;

beforeAll(async () => {
  scene = await faceScene();
  const { deps } = scene;
  const consent = {
    recognitionConsentOf: async (_tx: unknown, personId: string) => consents.get(personId) ?? '',
  };
  enrollment = createEnrollmentModule({ ...deps, consent });
  recognition = createRecognitionModule(deps);
  models = createModelsModule({ ...deps, jobs: jobsByHand, settleMs: 0 });
  anna = await facePicture(deps.recognizer, 1, 2);
  annaAgain = await facePicture(deps.recognizer, 3, 0);
  ben = await facePicture(deps.recognizer, 1, 0);
});
afterAll(() => scene.close());

const consents = new Map<string, string>();
beforeEach(async () => {
  school = await anOrganization(scene.deps.database);
  admin = await aPrincipal(scene.deps.database, school);
});

async function enrolled(picture: Buffer, keepsPicture: boolean) {
  const personId = await aPerson(scene.deps.database, school);
  consents.set(personId, await aConsent(scene.deps.database, school, personId));
  if (keepsPicture) await aConsent(scene.deps.database, school, personId, 'picture-storage');
  const { templates } = await enrollment.enroll({
    organizationId: school,
    actor: admin,
    personId,
    pictures: [{ bytes: picture }],
    source: 'upload',
  });
  expect(templates).toHaveLength(1);
  return personId;
}

const activate = (packId: string, acceptOutdated = false) =>
  callHandler<{ jobId: string }>(models.handlers, 'activateModel', {
    principal: admin,
    params: { packId },
    body: { acceptOutdated },
  });

async function runJob(jobId: string, signal = new AbortController().signal) {
  const { database } = scene.deps;
  const [row] = await database.system.select().from(job).where(eq(job.id, jobId));
  const result = await carryOut({
    jobId,
    organizationId: school,
    input: row?.input ?? {},
    signal,
    progress: async () => undefined,
  });
  await database.system
    .update(job)
    .set({ state: 'done', finishedAt: new Date(), result: result as Record<string, number> })
    .where(eq(job.id, jobId));
  return result;
}

const packOf = async () =>
  (await scene.deps.database.system.select().from(organization).where(eq(organization.id, school)))[0]
    ?.packId;
const embedders = async () =>
  (await scene.deps.database.system.select().from(template).where(eq(template.organizationId, school)))
    .map(({ embedderId }) => embedderId)
    .sort();
const verify = (personId: string, picture: Buffer) =>
  callHandler<{ decision: string; evidence?: { packId: string } }>(recognition.handlers, 'verifyPerson', {
    principal: admin,
    params: { personId },
    picture: { bytes: picture, mediaType: 'image/jpeg' },
  });

describe('another model pack', () => {
  it('serves once every kept picture is embedded anew, and the old one until then', async () => {
    const personId = await enrolled(anna, true);
    const { jobId } = await activate('mien-704');
    expect((await verify(personId, annaAgain)).evidence?.packId).toBe('mien-512');
    expect(await runJob(jobId)).toMatchObject({ isActive: true, reembedded: 1, outdated: 0, deleted: 1 });
    expect(await packOf()).toBe('mien-704');
    expect(await embedders()).toEqual(['mien-704@1']);
    expect(await verify(personId, annaAgain)).toMatchObject({
      decision: 'match',
      evidence: { packId: 'mien-704' },
    });
  });

  it('is not taken while somebody would be lost by it, unless that is accepted', async () => {
    await enrolled(anna, true);
    const lost = await enrolled(ben, false);
    const first = await activate('mien-704');
    expect(await runJob(first.jobId)).toMatchObject({ isActive: false, outdated: 1 });
    expect(await packOf()).toBe('mien-512');
    expect(await verify(lost, ben)).toMatchObject({ decision: 'match' });

    const second = await activate('mien-704', true);
    expect(await runJob(second.jobId)).toMatchObject({ isActive: true, outdated: 1, reembedded: 0 });
    expect(await embedders()).toEqual(['mien-512@1', 'mien-704@1']);
    await expect(verify(lost, ben)).rejects.toMatchObject({ code: 'gallery.subject-not-enrolled' });
  });

  it('goes on after an interruption without doing anything twice', async () => {
    await enrolled(anna, true);
    await enrolled(ben, true);
    const { jobId } = await activate('mien-704');
    const stop = new AbortController();
    stop.abort(new Error('the server stops'));
    await expect(runJob(jobId, stop.signal)).rejects.toThrow('the server stops');
    expect(await packOf()).toBe('mien-512');
    expect(await runJob(jobId)).toMatchObject({ isActive: true, reembedded: 2 });
    expect(await runJob(jobId)).toMatchObject({ isActive: true, reembedded: 0 });
    expect(await embedders()).toEqual(['mien-704@1', 'mien-704@1']);
  });

  it('is asked for once, must be known, and must be another', async () => {
    await expect(activate('mien-512')).rejects.toMatchObject({ code: 'models.already-active' });
    await expect(activate('no-such-pack')).rejects.toMatchObject({ code: 'models.unknown-pack' });
    await activate('mien-704');
    await expect(activate('mien-704')).rejects.toMatchObject({ code: 'models.re-embedding-under-way' });
  });
});

describe('the list of packs', () => {
  it('says which serves, what was measured, and what is under way', async () => {
    await enrolled(anna, false);
    const { jobId } = await activate('mien-704');
    const list = await callHandler<{ items: { id: string }[] }>(models.handlers, 'listModels', {
      principal: admin,
    });
    expect(list).toMatchObject({ reembedding: { jobId, packId: 'mien-704' }, history: [] });
    expect(list.items.find(({ id }) => id === 'mien-512')).toMatchObject({
      isActive: true,
      dimension: 512,
      templates: 1,
      calibration: { fnmr: expect.closeTo(0.011, 2) },
    });
    await runJob(jobId);
    await activate('mien-128', true).then(({ jobId: id }) => runJob(id));
    const after = await callHandler(models.handlers, 'listModels', { principal: admin });
    expect(after).toMatchObject({ history: [{ packId: 'mien-128', by: 'A admin' }] });
  });
});
