import type { Pool } from 'pg';

/**
 * A hold on a running job that ends with the process, however it ends: an advisory lock of a database session.
 * Who may take it knows that nobody is running the job.
 *
 * @returns how to let go, or nothing if a living process has it.
 */
export async function holdJob(pool: Pool, jobId: string): Promise<(() => Promise<void>) | undefined> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 7)) as held',
      [jobId],
    );
    if (rows[0]?.held) {
      return async () => {
        const unlocked = client.query('select pg_advisory_unlock(hashtextextended($1, 7))', [jobId]);
        await unlocked.then(
          () => client.release(),
          (error: Error) => client.release(error),
        );
      };
    }
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
  client.release();
  return undefined;
}
