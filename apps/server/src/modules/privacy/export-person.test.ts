import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { template } from '../../platform/database/schema/index.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { openPrivateSchool, type PrivateSchool } from './testing/private-school.js';
import { type Known, somebodyKnown } from './testing/somebody-known.js';

let at: PrivateSchool;
let admin: Record<string, string>;
let known: Known;
beforeAll(async () => {
  at = await openPrivateSchool();
  admin = at.signIn(await aPrincipal(at.database, at.school, 'admin'));
  known = await somebodyKnown(at, 'Zoë 你好');
  await somebodyKnown(at, 'Another Person');
});
afterAll(() => at.close());

const request = (personId: string, headers = admin) =>
  at.app.inject({ url: `/api/v1/people/${personId}/export`, headers });

function filesInZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          files.set(entry.fileName, Buffer.concat(await stream.toArray()));
          zip.readEntry();
        }),
      );
      zip.on('end', () => resolve(files)).on('error', reject);
      zip.readEntry();
    });
  });
}

describe('the export of a person', () => {
  let files: Map<string, Buffer>;
  let record: Record<string, unknown[]> & { person: Record<string, unknown> };
  beforeAll(async () => {
    const reply = await request(known.personId);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('application/zip');
    expect(reply.headers['cache-control']).toContain('no-store');
    files = await filesInZip(reply.rawPayload);
    record = JSON.parse(files.get('person.json')!.toString());
  });

  it('holds pictures, templates and recognized faces as they were before they were sealed', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        'README.txt',
        'person.json',
        `pictures/${known.pictureId}.jpg`,
        `probes/${known.logId}.f32`,
        `templates/${known.templateId}.f32`,
      ].sort(),
    );
    expect(files.get(`pictures/${known.pictureId}.jpg`)).toEqual(known.image);
    expect(files.get(`templates/${known.templateId}.f32`)).toEqual(known.embedding);
    expect(files.get(`probes/${known.logId}.f32`)).toEqual(known.embedding);
  });

  it('says everything that is recorded', () => {
    expect(record.person).toMatchObject({
      name: known.name,
      email: known.email,
      externalId: known.externalId,
      custom: { nickname: `${known.name}y` },
    });
    expect(record).toMatchObject({
      account: { role: 'student' },
      groups: [{ name: expect.stringContaining('Class') }],
      invitations: [{ email: known.email }],
      consents: [{ purpose: 'recognition', evidence: `form signed by ${known.name}` }],
      templates: [{ id: known.templateId, source: 'upload' }],
      pictures: [{ id: known.pictureId }],
      recognitions: [
        { id: known.logId, isNamed: true },
        { id: known.otherLogId, isNamed: false },
      ],
      corrections: [{ id: known.linkId }],
      imports: [{ source: known.externalId, verdict: 'created' }],
      audit: [{ action: 'person.create' }, { action: 'group.update' }],
    });
  });

  it('says nothing of other people', () => {
    const everything = [...files.values()].map((bytes) => bytes.toString('latin1')).join();
    expect(everything).not.toContain('Another');
    expect(JSON.stringify(record.recognitions).match(/"personId"/g)).toHaveLength(2);
  });

  it('names each of its files and lists in its README', () => {
    const readme = files.get('README.txt')!.toString();
    for (const part of [...Object.keys(record), 'templates/*.f32', 'probes/*.f32', 'pictures/*']) {
      expect(readme).toContain(part);
    }
  });

  it('is itself in the audit log', async () => {
    const list = await at.app.inject({
      url: `/api/v1/audit?resource=person:${known.personId}&action=person.export`,
      headers: admin,
    });
    expect(list.json().items.length).toBeGreaterThan(0);
  });
});

it('is given to the person themselves, and of nobody else', async () => {
  const self = at.signIn(known.self);
  expect((await request(known.personId, self)).statusCode).toBe(200);
  expect((await request(await aPerson(at.database, at.school, 'Somebody'), self)).statusCode).toBe(403);
});

it('finds nobody of another organization', async () => {
  const theirs = await somebodyKnown(at, 'Foreign Person', await anOrganization(at.database));
  expect((await request(theirs.personId)).statusCode).toBe(404);
});

it('breaks rather than gives a template that was tampered with', async () => {
  const touched = await somebodyKnown(at, 'Tampered Person');
  await at.database.system.update(template).set({ sealedEmbedding: Buffer.alloc(80, 1) });
  const address = await at.app.listen({ port: 0, host: '127.0.0.1' });
  const download = fetch(`${address}/api/v1/people/${touched.personId}/export`, { headers: admin });
  await expect(download.then((reply) => text(reply.body as never))).rejects.toThrow();
});
