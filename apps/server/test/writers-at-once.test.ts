import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { samplePicture } from '@mien/testkit';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, organization, person, picture, template } from '../src/platform/database/schema/index.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { startTestServer, type TestServer } from '../src/testing/running-server.js';

let server: TestServer;
let organizationId: string;
let key: string;
let face: Buffer;

beforeAll(async () => {
  server = await startTestServer();
  organizationId = await anOrganization(server.database);
  const [row] = await server.database.system
    .select()
    .from(organization)
    .where(eq(organization.id, organizationId));
  await server.database.system
    .update(organization)
    .set({ settings: { ...row!.settings, keepPictures: true } })
    .where(eq(organization.id, organizationId));
  key = await server.apiKeyIn(organizationId);
  // one person out of a photograph of several
  face = await sharp(samplePicture(5))
    .extract({ left: 192, top: 843, width: 533, height: 400 })
    .jpeg({ quality: 95 })
    .toBuffer();
}, 120_000);
afterAll(() => server.close());

const ask = (method: string, path: string, body?: object | Buffer) =>
  fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body ? { 'content-type': Buffer.isBuffer(body) ? 'image/jpeg' : 'application/json' } : {}),
    },
    ...(body ? { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) } : {}),
  });

async function somebodyWhoConsents(): Promise<string> {
  const personId = await aPerson(server.database, organizationId);
  const reply = await ask('POST', `/people/${personId}/consents`, {
    purposes: ['recognition', 'picture-storage'],
    language: 'en',
    evidence: 'form',
  });
  expect(reply.status).toBe(201);
  return personId;
}

const enroll = (personId: string) => ask('POST', `/people/${personId}/enrollments?source=upload`, face);

const rowsOf = async (personId: string) => ({
  person: await server.database.system.select().from(person).where(eq(person.id, personId)),
  templates: await server.database.system.select().from(template).where(eq(template.personId, personId)),
  pictures: await server.database.system.select().from(picture).where(eq(picture.personId, personId)),
});

const pictureFiles = () =>
  readdirSync(join(server.dataFolder, 'pictures'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;

describe('two writers at once', () => {
  it('who erase and enroll a person leave nothing of them, whoever comes first', {
    timeout: 120_000,
  }, async () => {
    for (const delayMs of [0, 20, 60, 120, 200, 400]) {
      const personId = await somebodyWhoConsents();
      const [enrolled, erased] = await Promise.all([
        enroll(personId),
        wait(delayMs).then(() => ask('POST', `/people/${personId}/erasure`, { reason: 'asked for it' })),
      ]);
      expect(erased.status).toBeLessThan(300);
      expect([201, 404, 403, 409]).toContain(enrolled.status);
      expect(await rowsOf(personId)).toEqual({ person: [], templates: [], pictures: [] });
    }
    expect(pictureFiles()).toBe(0);
  });

  it('who withdraw consent and enroll leave no template', { timeout: 120_000 }, async () => {
    for (const delayMs of [0, 60, 120, 200]) {
      const personId = await somebodyWhoConsents();
      const [enrolled, withdrawn] = await Promise.all([
        enroll(personId),
        wait(delayMs).then(() =>
          ask('POST', `/people/${personId}/consents/withdraw`, { purposes: ['recognition'] }),
        ),
      ]);
      expect([enrolled.status < 500, withdrawn.status]).toEqual([true, 200]);
      expect((await rowsOf(personId)).templates).toEqual([]);
    }
  });

  it('who enroll one face twice at once make no half: every picture has its template', {
    timeout: 120_000,
  }, async () => {
    const personId = await somebodyWhoConsents();
    const replies = await Promise.all([enroll(personId), enroll(personId), enroll(personId)]);
    expect(replies.map(({ status }) => status < 500)).toEqual([true, true, true]);
    const { templates, pictures } = await rowsOf(personId);
    expect(templates.length).toBeGreaterThan(0);
    expect(pictures.map(({ id }) => id).sort()).toEqual(templates.map(({ pictureId }) => pictureId).sort());
    expect(pictureFiles()).toBe(pictures.length);
    await ask('POST', `/people/${personId}/erasure`, { reason: 'end' });
  });

  it('who record and withdraw the same consent leave one answer in force', async () => {
    const personId = await somebodyWhoConsents();
    const again = { purposes: ['recognition'], language: 'en', evidence: 'form' };
    const replies = await Promise.all([
      ask('POST', `/people/${personId}/consents`, again),
      ask('POST', `/people/${personId}/consents/withdraw`, { purposes: ['recognition'] }),
      ask('POST', `/people/${personId}/consents`, again),
    ]);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
    const rows = await server.database.system.select().from(consent).where(eq(consent.personId, personId));
    const inForce = rows.filter(({ purpose, withdrawnAt }) => purpose === 'recognition' && !withdrawnAt);
    expect(inForce.length).toBeLessThanOrEqual(1);
  });

  it('who change one person: the second is told that it changed', async () => {
    const personId = await aPerson(server.database, organizationId);
    const { updatedAt } = (await (await ask('GET', `/people/${personId}`)).json()) as { updatedAt: string };
    const replies = await Promise.all(
      ['First', 'Second'].map((name) =>
        ask('PATCH', `/people/${personId}`, { name, ifUnchangedSince: updatedAt }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
