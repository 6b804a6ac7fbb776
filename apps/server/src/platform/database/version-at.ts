import pg from 'pg';

const WITHIN_MS = 5000;

/** Which PostgreSQL answers at an address. @throws what the driver says, if none does within five seconds. */
export async function versionAt(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: WITHIN_MS });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}
