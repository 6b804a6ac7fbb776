import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditLog, dataKey, organization } from '../src/platform/database/schema/index.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { startTestServer, type TestServer } from '../src/testing/running-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 120_000);
afterAll(() => server.close());

it('an owner deletes the organization: its rows and its key go, its audit log stays', async () => {
  const { system } = server.database;
  const organizationId = await anOrganization(server.database, 'Old school');
  await aPerson(server.database, organizationId);
  const owner = await server.signUpAs(organizationId, 'owner');
  const reply = await fetch(`${server.address}/api/v1/organization`, {
    method: 'DELETE',
    headers: { ...owner.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ confirmName: 'Old school' }),
  });
  expect(reply.status).toBe(204);
  const left = [
    await system.select().from(organization).where(eq(organization.id, organizationId)),
    await system.select().from(dataKey).where(eq(dataKey.organizationId, organizationId)),
  ];
  expect(left).toEqual([[], []]);
  const entries = await system.select().from(auditLog).where(eq(auditLog.organizationId, organizationId));
  expect(entries.map(({ action }) => action)).toContain('organization.delete');
});
