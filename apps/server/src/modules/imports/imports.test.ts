import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { routes } from '@mien/contracts';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consent,
  job,
  membership,
  person,
  personField,
  roster,
} from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { importsForTests, picture, zipOf } from './testing/imports-for-tests.js';

let database: TestDatabase;
let imports: Awaited<ReturnType<typeof importsForTests>>;
let admin: Principal;

beforeAll(async () => {
  database = await createTestDatabase();
  imports = await importsForTests(database);
});
afterAll(async () => {
  await imports.close();
  await database.close();
});
beforeEach(async () => {
  admin = await aPrincipal(database, await anOrganization(database));
});

interface Options {
  readonly rehearse?: boolean;
  readonly consentEvidence?: string;
}

const start = async (content: Buffer | string, { rehearse = false, ...query }: Options = {}) => {
  const { jobId } = await callRoute(imports.handlers, routes.startImport, admin, {
    query: { fileName: 'people.csv', rehearse: String(rehearse), ...query },
    file: { stream: Readable.from([Buffer.from(content)]), mediaType: 'text/csv' },
  });
  return jobId;
};
const importNow = async (content: Buffer | string, options?: Options) => {
  const jobId = await start(content, options);
  return { jobId, result: await imports.run(jobId) };
};
const undo = async (importId: string) =>
  (await callRoute(imports.handlers, routes.undoImport, admin, { params: { id: importId } })).jobId;
const rowsOf = async (importId: string, query = {}) =>
  (
    await callRoute(imports.handlers, routes.listImportRows, admin, {
      params: { id: importId },
      query: { limit: 200, ...query },
    })
  ).items;
const verdicts = async (importId: string) =>
  (await rowsOf(importId)).map(({ source, verdict, reason }) =>
    reason ? `${source}: ${verdict} (${reason})` : `${source}: ${verdict}`,
  );
const people = async () =>
  database.system
    .select()
    .from(person)
    .where(eq(person.organizationId, admin.organizationId))
    .orderBy(asc(person.sortKey));
const names = async () => (await people()).map(({ name }) => name);

describe('a table', () => {
  it.each([
    { of: 'UTF-8 with a mark', bytes: Buffer.from('\ufeffname;external_id\nZoë;1\n') },
    { of: 'UTF-8 with tabs', bytes: Buffer.from('Name\tID\nZoë\t1\n') },
    { of: 'UTF-16 with a mark', bytes: Buffer.from('\ufeffname,id\r\nZoë,1\r\n', 'utf16le') },
    { of: 'Windows-1252', bytes: Buffer.from('Vollständiger Name;Schülernummer\nZoë;1\n', 'latin1') },
    { of: 'Excel with its own first line', bytes: Buffer.from('sep=;\r\nname;id\r\nZoë;1\r\n') },
    { of: 'two names', bytes: Buffer.from('Nachname,Vorname,Matrikelnummer\n,Zoë,1\n') },
    { of: 'Arabic titles', bytes: Buffer.from('الاسم,الرقم\nZoë,1\n') },
  ])('is read: $of', async ({ bytes }) => {
    const { result } = await importNow(bytes);
    expect(result).toMatchObject({ created: 1, rehearse: false });
    expect(await people()).toMatchObject([{ name: 'Zoë', externalId: '1', searchText: 'zoe 1' }]);
  });

  it('keeps quoted lines, formulas and hostile text as they are', async () => {
    const hostile = ["'); drop table person; --", '=cmd|calc!A1', '../../etc/passwd', '%_\\', '@SUM(1+1)'];
    await importNow(`name,id\n${hostile.map((text, i) => `"${text}",${i}`).join('\n')}\n`);
    expect((await names()).sort()).toEqual([...hostile].sort());
  });

  it('says what is wrong with a row and imports the others', async () => {
    const long = 'x'.repeat(201);
    const { jobId } = await importNow(
      `name,external_id,email\nAda,1,ada@example.test\n,2,\nBob,3,nonsense\n${long},4,\n"Two\nlines",5,\nEve,6,\n`,
    );
    expect(await verdicts(jobId)).toEqual([
      '1: created',
      '2: invalid (name)',
      '3: invalid (email)',
      '4: invalid (name)',
      '5: invalid (name)',
      '6: created',
    ]);
    expect(await rowsOf(jobId, { verdict: 'created' })).toHaveLength(2);
  });

  it('changes people by external id, and is the same the second time', async () => {
    await importNow('name,id,email,class\nAda,1,ada@example.test,7b\nBob,2,,7b;Chess\n');
    const { jobId } = await importNow('name,id,email,class\nAda L.,1,,\nBob,2,,7b\nNew,3,,\nNewer,3,,\n');
    expect(await verdicts(jobId)).toEqual(['1: updated', '2: unchanged', '3: created', '3: updated']);
    expect(await people()).toMatchObject([
      { name: 'Ada L.', email: 'ada@example.test' },
      { name: 'Bob' },
      { name: 'Newer' },
    ]);
  });

  it('makes groups and fills custom fields', async () => {
    const field = { key: 'born', label: 'Geboren', kind: 'date' as const, required: false };
    await database.system.insert(personField).values({
      organizationId: admin.organizationId,
      key: 'born',
      position: 0,
      definition: field,
    });
    const { jobId } = await importNow('Name;Geboren;Klasse\nAda;3.2.2012;7b|Chess\nBob;soon;7b\n');
    expect(await verdicts(jobId)).toEqual(['Ada: created', 'Bob: invalid (custom.born)']);
    expect((await people())[0]?.custom).toEqual({ born: '2012-02-03' });
    const groups = await database.system
      .select()
      .from(roster)
      .where(eq(roster.organizationId, admin.organizationId));
    expect(groups.map(({ name }) => name).sort()).toEqual(['7b', 'Chess']);
  });

  it.each([
    { what: 'an open quotation mark', content: 'name,id\n"Ada,1\nBob,2\n', code: 'import.table-unreadable' },
    { what: 'no name anywhere', content: 'color,shape\nred,round\n', code: 'import.no-name-column' },
    {
      what: 'bytes that are no text',
      content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]),
      code: 'import.type',
    },
    { what: 'nothing', content: '', code: 'import.type' },
    { what: 'too much', content: Buffer.alloc(20_000_001, 97), code: 'import.too-large' },
  ])('is refused at once with $what, and not kept', async ({ content, code }) => {
    const before = await readdir(imports.folder);
    await expect(start(content)).rejects.toMatchObject({ code });
    expect(await readdir(imports.folder)).toEqual(before);
  });

  it('rehearsed changes nothing and says the same', async () => {
    await importNow('name,id\nAda,1\nBob,2\n');
    const table =
      'name,id,email\nAda L.,1,\nBob,2,\nEve,3,\nEva,3,\n,4,\nZoë,,z@example.test\nZOE,,Z@example.test\nZoë,,\n';
    const rehearsal = await importNow(table, { rehearse: true });
    expect(await names()).toEqual(['Ada', 'Bob']);
    const { jobId } = await importNow(table);
    expect(await verdicts(rehearsal.jobId)).toEqual(await verdicts(jobId));
    await expect(undo(rehearsal.jobId)).rejects.toMatchObject({ code: 'import.nothing-to-undo' });
  });
});

describe('an archive', () => {
  const evidence = { consentEvidence: 'Signed forms, folder 3' };

  it('enrolls pictures listed in its table, or named by external id, folder or name', async () => {
    const { jobId } = await importNow(
      await zipOf({
        'school/people.csv': 'external_id,name,picture\nS1,Ada,photos/a.jpg\nS2,Bob,\nS3,Zoë Müller,\n',
        'school/photos/a.jpg': picture(),
        'school/S2.jpg': picture(),
        'school/S2_2.jpg': picture('no-face'),
        'school/zoe muller/1.png': picture('several-faces'),
        'school/IMG_1.jpg': picture(),
        '__MACOSX/school/._S2.jpg': 'junk',
        'school/notes.txt': 'ignored',
      }),
      evidence,
    );
    expect(await verdicts(jobId)).toEqual([
      'S1: created',
      'S2: created',
      'S3: created',
      'school/photos/a.jpg: enrolled',
      'school/S2.jpg: enrolled',
      'school/S2_2.jpg: no-face',
      'school/zoe muller/1.png: several-faces',
      'school/IMG_1.jpg: unknown-person',
    ]);
  });

  it('without a table makes a person of each folder', async () => {
    await importNow('name,id\nAda,S1\n');
    const { jobId } = await importNow(
      await zipOf({ 'S1/1.jpg': picture(), 'Grace Hopper/1.jpg': picture('too-blurred'), 'x.zip': 'PK' }),
      evidence,
    );
    expect(await verdicts(jobId)).toEqual([
      'S1: updated',
      'Grace Hopper: created',
      'S1/1.jpg: enrolled',
      'Grace Hopper/1.jpg: low-quality (too-blurred)',
      'x.zip: unknown-person',
    ]);
  });

  it('without proof of consent makes people and enrolls nobody', async () => {
    const zip = await zipOf({ 'people.csv': 'name,id,picture\nAda,S1,a.jpg\n', 'a.jpg': picture() });
    for (const rehearse of [true, false]) {
      const { jobId } = await importNow(zip, { rehearse });
      expect(await verdicts(jobId)).toEqual(['S1: created', 'a.jpg: no-consent']);
    }
    const { jobId } = await importNow(zip, evidence);
    expect(await verdicts(jobId)).toEqual(['S1: updated', 'a.jpg: enrolled']);
    const [ada] = await people();
    const consents = await database.system
      .select()
      .from(consent)
      .where(eq(consent.personId, ada?.id as string));
    expect(consents).toMatchObject([
      { purpose: 'recognition', givenBy: 'staff', evidence: evidence.consentEvidence },
    ]);
  });

  it('is refused when it is encrypted, a bomb, damaged, empty, or reaches outside itself', async () => {
    const good = await zipOf({ 'Ada/1.jpg': picture() });
    const encrypted = Buffer.from(good);
    const central = encrypted.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    encrypted[central + 8] = (encrypted[central + 8] ?? 0) | 1;
    const outside = Buffer.from(good.toString('latin1').replaceAll('Ada/1.jpg', '../../a.b'), 'latin1');
    const cases: [Buffer, string][] = [
      [encrypted, 'encrypted'],
      [outside, 'unsafe-name'],
      [await zipOf({ 'Ada/1.jpg': Buffer.alloc(5_000_000) }), 'too-large-inside'],
      [good.subarray(0, good.length - 30), 'damaged'],
      [await zipOf({ 'notes.txt': 'x' }), 'empty'],
    ];
    for (const [zip, problem] of cases) {
      await expect(start(zip), problem).rejects.toSatisfy(
        (error: { code: string; details: { problem: string } }) =>
          error.code === 'import.archive-refused' && [problem, 'damaged'].includes(error.details.problem),
      );
    }
    expect(await names()).toEqual([]);
  });
});

describe('an import that is killed', () => {
  it('goes on from its last row, and does nothing twice', async () => {
    const rows = Array.from({ length: 250 }, (_, i) => `Person ${i},P${i}`);
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`P${i}.jpg`, picture(`fine ${i}`)]),
    );
    const zip = await zipOf({ 'people.csv': `name,id\n${rows.join('\n')}\n`, ...files });
    const jobId = await start(zip, { consentEvidence: 'Forms' });
    for (const reports of [2, 1, 2]) {
      await expect(imports.run(jobId, reports)).rejects.toThrow('killed');
    }
    expect(await imports.run(jobId)).toMatchObject({ created: 250, enrolled: 6 });
    expect(await people()).toHaveLength(250);
    expect(await imports.run(jobId).catch((error) => error.code)).toBe('import.upload-gone');
  });

  it('beside another that brings the same people makes each once', async () => {
    const table = `name,id\n${Array.from({ length: 120 }, (_, i) => `Person ${i},P${i}`).join('\n')}\n`;
    const both = await Promise.all([start(table), start(table)]);
    const results = await Promise.all(both.map((jobId) => imports.run(jobId)));
    expect(await people()).toHaveLength(120);
    const made = results.map(({ created = 0 }) => Number(created));
    expect((made[0] ?? 0) + (made[1] ?? 0)).toBe(120);
  });
});

describe('undoing an import', () => {
  it('removes what it made and restores what it changed, unless others have built on it', async () => {
    await importNow('name,id,email,class\nAda,1,ada@example.test,7b\nBob,2,bob@example.test,\n');
    const { jobId } = await importNow(
      'name,id,email,class\nAda L.,1,new@example.test,Chess\nBobby,2,,\nEve,3,,Chess\nMember,4,,\n',
      { consentEvidence: 'Forms' },
    );
    const [, bob, , member] = await people();
    await database.system
      .update(person)
      .set({ name: 'Robert' })
      .where(eq(person.id, bob?.id as string));
    await database.system
      .update(membership)
      .set({ personId: member?.id as string })
      .where(eq(membership.accountId, admin.actorId));

    const undoing = await undo(jobId);
    await expect(undo(jobId)).rejects.toMatchObject({ code: 'import.nothing-to-undo' });
    await imports.run(undoing, 0).catch(() => undefined);
    expect(await imports.run(undoing)).toBeDefined();

    expect(await people()).toMatchObject([
      { name: 'Ada', email: 'ada@example.test' },
      { name: 'Member' },
      { name: 'Robert', email: 'bob@example.test' },
    ]);
    const groups = await database.system
      .select()
      .from(roster)
      .where(eq(roster.organizationId, admin.organizationId));
    expect(groups.map(({ name }) => name)).toEqual(['7b']);
    const left = await database.system
      .select()
      .from(consent)
      .where(eq(consent.organizationId, admin.organizationId));
    expect(left.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect(await verdicts(jobId)).toEqual(['1: undone', '2: undone', '3: undone', '4: undone (person-kept)']);
    await expect(undo(jobId)).rejects.toMatchObject({ code: 'import.nothing-to-undo' });
  });

  it('waits until the import has ended, and is nothing for another organization', async () => {
    const jobId = await start('name,id\nAda,1\n');
    await expect(undo(jobId)).rejects.toMatchObject({ code: 'import.still-running' });
    const stranger = await aPrincipal(database, await anOrganization(database));
    const asStranger = { params: { id: jobId } };
    await expect(callRoute(imports.handlers, routes.undoImport, stranger, asStranger)).rejects.toMatchObject({
      code: 'import.not-found',
    });
    await expect(
      callRoute(imports.handlers, routes.listImportRows, stranger, asStranger),
    ).rejects.toMatchObject({ code: 'import.not-found' });
    await database.system.update(job).set({ state: 'cancelled' }).where(eq(job.id, jobId));
  });
});
