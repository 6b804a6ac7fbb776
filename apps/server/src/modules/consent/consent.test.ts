import { CONSENT_PURPOSES, type routes as contract, languageTag, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { newId, systemClock } from '../../platform/clock.js';
import { lockTemplateFeed } from '../../platform/database/lock-template-feed.js';
import { auditLog, consent, template } from '../../platform/database/schema/index.js';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Principal } from '../../platform/http/request-context.js';
import { createSealer } from '../../platform/security/create-sealer.js';
import { createDataKeys } from '../../platform/security/data-keys.js';
import type { Sealer } from '../../platform/security/sealer.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { assertReach } from '../people/index.js';
import { peopleForTests } from '../people/testing/people-for-tests.js';
import { createConsentModule, hasConsent, recognitionConsentOf } from './index.js';

let database: TestDatabase;
let handlers: readonly RouteHandler[];
let sealer: Sealer;
let organizationId: string;
let admin: Principal;
let personId: string;
const asked: string[] = [];
const errors: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const { audit, keyring } = await peopleForTests(database);
  sealer = createSealer(createDataKeys({ keyring, clock: systemClock }));
  handlers = createConsentModule({
    database,
    audit,
    clock: systemClock,
    newId,
    people: { assertReach },
    pictures: {
      removeUnusedPictures: async (_organization, id) => {
        asked.push(id);
        throw new Error('the disk is away');
      },
    },
    onError: (error) => errors.push(error),
  }).handlers;
});
afterAll(() => database.close());

beforeEach(async () => {
  organizationId = await anOrganization(database);
  admin = await aPrincipal(database, organizationId);
  personId = await aPerson(database, organizationId);
  asked.length = 0;
});

const give = (principal: Principal, body: Partial<z.input<typeof contract.giveConsent.body>> = {}) =>
  callRoute(handlers, routes.giveConsent, principal, {
    params: { personId },
    body: { purposes: ['recognition'], language: 'de', ...body },
  });
const withdraw = (purposes: readonly string[], principal = admin) =>
  callRoute(handlers, routes.withdrawConsent, principal, { params: { personId }, body: { purposes } });
const list = async () =>
  (await callRoute(handlers, routes.listConsents, admin, { params: { personId } })).items;
const texts = async (history = false) =>
  (await callRoute(handlers, routes.listConsentTexts, admin, { query: { history: String(history) } })).items;
const publish = (language = 'en') =>
  callRoute(handlers, routes.publishConsentText, admin, {
    body: { purpose: 'recognition', texts: [{ language, title: 'New', body: 'New words.' }] },
  });
const asMember = <T>(work: Parameters<TestDatabase['inOrganization']>[1]) =>
  database.inOrganization(organizationId, work) as Promise<T>;

async function aTemplate(consentId: string): Promise<void> {
  const id = newId();
  await asMember(async (tx) => {
    await lockTemplateFeed(tx, organizationId);
    const sealed = await sealer.seal(tx, organizationId, `template:${id}`, new Uint8Array(8));
    await tx.insert(template).values({
      id,
      organizationId,
      personId,
      consentId,
      packId: 'mien-512',
      packVersion: 1,
      embedderId: 'e',
      sealedEmbedding: sealed.bytes,
      keyVersion: sealed.keyVersion,
      quality: 0.9,
      source: 'upload',
      createdBy: admin.actorId,
    });
  });
}
const templates = async () =>
  (await database.system.select().from(template).where(eq(template.personId, personId))).length;

describe('texts', () => {
  it('are there from the start, for every purpose in every language', async () => {
    const items = await texts();
    expect(items.map(({ purpose, language }) => `${purpose} ${language}`).sort()).toEqual(
      CONSENT_PURPOSES.flatMap((purpose) =>
        languageTag.options.map((language) => `${purpose} ${language}`),
      ).sort(),
    );
    expect(items.every(({ version, body }) => version === 1 && body.length > 400)).toBe(true);
  });

  it('are replaced by a new version as a whole, and the old ones stay readable', async () => {
    await publish();
    const recognition = (await texts()).filter(({ purpose }) => purpose === 'recognition');
    expect(recognition).toMatchObject([{ language: 'en', version: 2, body: 'New words.' }]);
    expect(await texts(true)).toHaveLength(CONSENT_PURPOSES.length * languageTag.options.length + 1);
  });

  it('get versions of their own when two publish at once', async () => {
    const both = await Promise.all([publish(), publish('de')]);
    expect(both.map(({ items }) => items[0]?.version).sort()).toEqual([2, 3]);
  });
});

describe('giving consent', () => {
  it('oneself needs no proof, and ignores one', async () => {
    const student = await aPrincipal(database, organizationId, 'student', personId);
    const { items } = await give(student, { evidence: 'made up' });
    expect(items).toMatchObject([
      { purpose: 'recognition', givenBy: 'person', recordedBy: 'A student', isOutdated: false },
    ]);
    expect(items[0]).not.toHaveProperty('evidence');
  });

  it('of somebody else needs a proof', async () => {
    await expect(give(admin)).rejects.toMatchObject({ code: 'consent.evidence-missing' });
    const { items } = await give(admin, { evidence: 'Form 7, folder 3' });
    expect(items).toMatchObject([{ givenBy: 'staff', evidence: 'Form 7, folder 3', recordedBy: 'A admin' }]);
  });

  it('for somebody else is nothing a student may do', async () => {
    const other = await aPerson(database, organizationId, 'Other');
    const student = await aPrincipal(database, organizationId, 'student', other);
    await expect(give(student)).rejects.toMatchObject({ code: 'access.not-allowed' });
  });

  it('is out of reach for a teacher of another group, and of another organization', async () => {
    const teacher = await aPrincipal(database, organizationId, 'teacher');
    const stranger = await aPrincipal(database, await anOrganization(database));
    for (const principal of [teacher, stranger]) {
      await expect(give(principal, { evidence: 'x' })).rejects.toMatchObject({ code: 'person.not-found' });
    }
  });

  it('twice, also at the same moment, is one consent', async () => {
    const evidence = 'Form';
    await Promise.all([give(admin, { evidence }), give(admin, { evidence })]);
    await give(admin, { evidence });
    expect(await list()).toHaveLength(1);
  });

  it('to a newer text keeps templates, and what was agreed before', async () => {
    const { items } = await give(admin, { evidence: 'First' });
    await aTemplate(items[0]?.id as string);
    await publish();
    expect(await list()).toMatchObject([{ isOutdated: true }]);
    await give(admin, { evidence: 'Second', purposes: ['recognition', 'attendance'] });
    const history = (await list()).filter(({ purpose }) => purpose === 'recognition');
    expect(
      history.map(({ version, evidence, isReplaced, isOutdated }) => [
        version,
        evidence,
        isReplaced,
        isOutdated,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [2, 'Second', undefined, false],
        [1, 'First', true, true],
      ]),
    );
    expect(await templates()).toBe(1);
  });

  it('keeps hostile text as it is', async () => {
    const evidence = "'); delete from consent; -- %_\\ ../../x";
    expect((await give(admin, { evidence })).items[0]?.evidence).toBe(evidence);
  });
});

describe('withdrawing consent', () => {
  beforeEach(async () => {
    const { items } = await give(admin, {
      evidence: 'Form',
      purposes: ['recognition', 'attendance', 'picture-storage'],
    });
    await aTemplate(items.find(({ purpose }) => purpose === 'recognition')?.id as string);
  });

  it('to recognition deletes the templates at once and asks for the pictures to be deleted', async () => {
    const { items, deletedTemplates } = await withdraw(['recognition']);
    expect(deletedTemplates).toBe(1);
    expect(await templates()).toBe(0);
    expect(items.find(({ purpose }) => purpose === 'recognition')).toHaveProperty('withdrawnAt');
    expect(asked).toEqual([personId]);
    await expect(asMember((tx) => recognitionConsentOf(tx, personId))).rejects.toMatchObject({
      code: 'consent.missing',
    });
  });

  it('stands, even if the pictures cannot be deleted right now', async () => {
    errors.length = 0;
    await withdraw(['picture-storage']);
    expect(errors).toHaveLength(1);
    expect(await asMember((tx) => hasConsent(tx, personId, 'picture-storage'))).toBe(false);
    expect(await templates()).toBe(1);
  });

  it('to attendance touches neither templates nor pictures', async () => {
    expect(await withdraw(['attendance'])).toMatchObject({ deletedTemplates: 0 });
    expect(await templates()).toBe(1);
    expect(asked).toEqual([]);
  });

  it('twice changes nothing the second time', async () => {
    await withdraw(['recognition']);
    const once = await list();
    expect(await withdraw(['recognition', 'sign-in'])).toEqual({ items: once, deletedTemplates: 0 });
  });

  it('lets no template be made afterwards, whoever asks', async () => {
    const [row] = await database.system.select().from(consent).where(eq(consent.personId, personId));
    await withdraw(CONSENT_PURPOSES);
    await expect(aTemplate(row?.id as string)).rejects.toThrow();
  });

  it('while templates are being made leaves none', async () => {
    const id = await asMember<string>((tx) => recognitionConsentOf(tx, personId));
    const made = await Promise.allSettled([
      aTemplate(id),
      withdraw(['recognition']),
      aTemplate(id),
      aTemplate(id),
    ]);
    expect(made[1]?.status).toBe('fulfilled');
    expect(await templates()).toBe(0);
  });

  it('is in the audit log', async () => {
    await withdraw(['recognition']);
    const entries = await database.system
      .select()
      .from(auditLog)
      .where(eq(auditLog.organizationId, organizationId));
    expect(entries.map(({ action }) => action)).toEqual(['consent.give', 'consent.withdraw']);
    expect(entries[1]?.metadata).toEqual({ purposes: ['recognition'], deletedTemplates: 1 });
  });
});
