import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { zipOf } from '../src/modules/imports/testing/imports-for-tests.js';
import { person, template } from '../src/platform/database/schema/index.js';
import { anOrganization } from '../src/testing/factories.js';
import { startTestServer, type TestServer } from '../src/testing/running-server.js';

const SAMPLES = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);
/** One person out of a photograph of several. */
const oneFace = () =>
  sharp(join(SAMPLES, 'sample5.jpg'))
    .extract({ left: 192, top: 843, width: 533, height: 400 })
    .jpeg({ quality: 95 })
    .toBuffer();

let server: TestServer;
let key: string;
let organizationId: string;

beforeAll(async () => {
  server = await startTestServer();
  organizationId = await anOrganization(server.database);
  key = await server.apiKeyIn(organizationId);
});
afterAll(() => server.close());

async function ask<T>(method: string, path: string, body?: Buffer, type = 'application/zip'): Promise<T> {
  const response = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': type }) },
    ...(body && { body: new Uint8Array(body) }),
  });
  const answer = await response.json();
  expect(response.ok, JSON.stringify(answer)).toBe(true);
  return answer as T;
}

async function ended(jobId: string) {
  for (;;) {
    const job = await ask<{ state: string; error?: string }>('GET', `/jobs/${jobId}`);
    if (!['waiting', 'running'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

it('imports people with their faces, and takes it all back', async () => {
  const face = await oneFace();
  const zip = await zipOf({
    'people.csv': 'name,external_id\nAda,S1\nBob,S2\nNobody,S3\n',
    'S1.jpg': face,
    'S2/1.jpg': face,
    'S3.jpg': Buffer.from('no picture at all'),
  });
  const query = 'fileName=school.zip&consentEvidence=Signed%20forms';
  const { jobId } = await ask<{ jobId: string }>('POST', `/imports?${query}`, zip);
  expect(await ended(jobId)).toMatchObject({ state: 'done', done: 6, total: 6 });
  const { items } = await ask<{ items: { source: string; verdict: string }[] }>(
    'GET',
    `/imports/${jobId}/rows`,
  );
  const verdicts = Object.fromEntries(items.map(({ source, verdict }) => [source, verdict]));
  expect(verdicts).toMatchObject({ S1: 'created', S2: 'created', S3: 'created', 'S3.jpg': 'unreadable' });
  // two pictures of one face for two people: whoever comes second is the duplicate
  expect([verdicts['S1.jpg'], verdicts['S2/1.jpg']].sort()).toEqual(['duplicate', 'enrolled']);

  const undoing = await ask<{ jobId: string }>('POST', `/imports/${jobId}/undo`);
  expect(await ended(undoing.jobId)).toMatchObject({ state: 'done', result: { erased: 3, templates: 1 } });
  const left = [
    await server.database.system.select().from(person).where(eq(person.organizationId, organizationId)),
    await server.database.system.select().from(template).where(eq(template.organizationId, organizationId)),
  ];
  expect(left).toEqual([[], []]);
});
