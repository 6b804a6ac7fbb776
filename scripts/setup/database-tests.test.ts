import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findDatabaseTests } from './database-tests.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

it('finds the tests that reach a database, however far they import it', async () => {
  const found = await findDatabaseTests(ROOT);
  expect(found).toContain('apps/server/src/platform/jobs/job-runner.test.ts');
  expect(found).toContain('apps/server/test/hostile-input.test.ts');
  expect(found).not.toContain('apps/server/src/modules/attendance/domain/geofence.test.ts');
  expect(found).not.toContain('apps/server/test/killed-database.test.ts');
}, 60_000);
