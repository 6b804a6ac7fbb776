import type pg from 'pg';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Listen to a NOTIFY channel on a connection of the pool, and again after it was lost.
 *
 * @param onNotify the payload, or nothing after a time without a connection, when notifications were missed.
 * @returns stops listening and gives the connection back.
 */
export async function followChannel(
  pool: pg.Pool,
  channel: 'template_change' | 'attendance_change',
  onNotify: (payload?: string) => void,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let client: pg.PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  let isStopped = false;

  const lost = (error: unknown) => {
    client?.release(true);
    client = undefined;
    if (isStopped) return;
    onError(error);
    timer = setTimeout(() => void connect().then(() => onNotify()), pauseMs);
    timer.unref();
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  };

  const connect = async () => {
    try {
      const connected = await pool.connect();
      if (isStopped) return connected.release(true);
      client = connected;
      connected.once('error', lost);
      connected.on('notification', ({ payload }) => onNotify(payload));
      await connected.query(`listen ${channel}`);
      pauseMs = FIRST_PAUSE_MS;
    } catch (error) {
      lost(error);
    }
  };

  await connect();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    client?.removeAllListeners('notification');
    client?.release(true);
    client = undefined;
  };
}
