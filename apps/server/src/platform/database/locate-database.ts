import { holderOf, lockDataFolder } from '../data-folder/lock-data-folder.js';
import type { Settings } from '../settings/settings.js';
import { connectionUrl, readConnection } from './embedded/connection-file.js';
import { startEmbeddedDatabase } from './embedded/embedded-database.js';

/** A database to work with for a while. */
export interface LocatedDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The database of an installation for a command that runs beside the server or without it: the one of
 * `DATABASE_URL`, the one of the running server, or the embedded one, started for as long as the command takes.
 */
export async function locateDatabase(
  settings: Pick<Settings, 'database' | 'dataFolder'>,
): Promise<LocatedDatabase> {
  const nothing = async (): Promise<void> => undefined;
  if (settings.database.url) return { url: settings.database.url.reveal(), close: nothing };
  const running = holderOf(settings.dataFolder) && (await readConnection(settings.dataFolder));
  if (running) return { url: connectionUrl(running), close: nothing };

  const lock = lockDataFolder(settings.dataFolder);
  const database = await startEmbeddedDatabase({
    dataFolder: settings.dataFolder,
    onNotice: () => undefined,
    onLost: () => undefined,
  }).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  return {
    url: database.url,
    async close() {
      await database.stop();
      lock.release();
    },
  };
}
