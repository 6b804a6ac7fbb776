import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { toProblem } from '../http/problem-details.js';
import { openDatabase } from './database.js';
import { isOutage } from './is-outage.js';

describe('a database that is away', () => {
  it('is told to the client as "try again", not as a fault', async () => {
    const database = openDatabase({
      url: 'postgres://mien@127.0.0.1:1/mien',
      poolSize: 1,
      statementTimeoutMs: 1000,
      onError: () => undefined,
    });
    const organization = '01890000-0000-7000-8000-000000000000';
    const failed = await database
      .inOrganization(organization, async () => 1)
      .catch((error: unknown) => error);
    await database.close();
    expect(isOutage(failed)).toBe(true);
    expect(toProblem(failed, 'r1')).toMatchObject({ status: 503, code: 'database.unavailable' });
  });

  it('is not what a refused statement means', () => {
    const refused = Object.assign(new pg.DatabaseError('duplicate key', 1, 'error'), { code: '23505' });
    expect(isOutage(refused)).toBe(false);
  });
});
