import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, systemClock } from '../../platform/clock.js';
import { isCurrentTemplate } from '../../platform/database/embedders.js';
import { consent, person, recognitionLog, template } from '../../platform/database/schema/index.js';
import { createAuditTrail } from '../../platform/security/create-audit-trail.js';
import { createSealer } from '../../platform/security/create-sealer.js';
import { createDataKeys } from '../../platform/security/data-keys.js';
import { openKeyring } from '../../platform/security/keyring.js';
import { Secret } from '../../platform/settings/secret.js';
import { anOrganization } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { fillOrganization } from './application/fill-organization.js';
import type { DemonstrationDeps } from './application/ports.js';

let database: TestDatabase;
let deps: DemonstrationDeps;
let organizationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const clock = systemClock;
  const key = new Secret(Buffer.alloc(32, 7).toString('base64'));
  const keyring = await openKeyring(database, { kind: 'value', key });
  deps = {
    database,
    clock,
    newId,
    sealer: createSealer(createDataKeys({ keyring, clock })),
    auditTrail: createAuditTrail({ keyring, clock }),
    jobs: { define: () => undefined },
  };
  organizationId = await anOrganization(database);
});
afterAll(() => database.close());

const run = (signal = new AbortController().signal) =>
  fillOrganization(deps, {
    organizationId,
    jobId: newId(),
    input: {},
    signal,
    progress: async () => undefined,
  });
const countOf = (table: typeof person | typeof template | typeof consent | typeof recognitionLog) =>
  database.system.$count(table);

describe('the demonstration', () => {
  it('stops when it is told to, goes on when it is run again, and makes nobody twice', async () => {
    const stopping = new AbortController();
    const inOrganization: typeof database.inOrganization = async (id, work) => {
      const result = await database.inOrganization(id, work);
      if ((await countOf(person)) >= 5) stopping.abort();
      return result;
    };
    await fillOrganization(
      { ...deps, database: { inOrganization } },
      { organizationId, jobId: newId(), input: {}, signal: stopping.signal, progress: async () => undefined },
    );
    expect(await countOf(person)).toBe(5);
    const { people } = await run();
    await run();
    expect(await countOf(person)).toBe(people);
    expect(people).toBe(48);
  });

  it('has people without consent, and no template without it', async () => {
    expect(await countOf(consent)).toBe(44);
    expect(await countOf(template)).toBeGreaterThan(30);
  });

  it('marks every template as invented, so that no gallery loads it', async () => {
    const packs = await database.system
      .selectDistinct({ embedderId: template.embedderId, createdBy: template.createdBy })
      .from(template);
    expect(packs).toEqual([{ embedderId: 'invented', createdBy: 'demonstration' }]);
  });

  it('has people who are shown as enrolled, whichever model is in use', async () => {
    const templates = await database.inOrganization(organizationId, (tx) =>
      tx.$count(template, isCurrentTemplate('any-embedder')),
    );
    expect(templates).toBe(await countOf(template));
  });

  it('writes a month of recognitions, none in the future, all marked', async () => {
    const [log] = await database.system
      .select({
        entries: sql<number>`count(*)::int`,
        future: sql<number>`count(*) filter (where ${recognitionLog.at} > now())::int`,
        unmarked: sql<number>`count(*) filter (where ${recognitionLog.requestedBy} <> 'demonstration')::int`,
      })
      .from(recognitionLog);
    expect(log!.entries).toBeGreaterThan(500);
    expect(log).toMatchObject({ future: 0, unmarked: 0 });
  });

  it('keeps to its organization', async () => {
    const elsewhere = await anOrganization(database, 'Elsewhere');
    const seen = await database.inOrganization(elsewhere, (tx) => tx.select().from(person));
    expect(seen).toEqual([]);
  });
});
