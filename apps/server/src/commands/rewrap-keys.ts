import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { AppError } from '@mien/biometrics';
import { hasRunningServers } from '../platform/database/has-running-servers.js';
import { nextKeyPath, openKeyring } from '../platform/security/keyring.js';
import { createMasterKeyFile, readMasterKey } from '../platform/security/master-key.js';
import { rewrapKeys } from '../platform/security/rewrap-keys.js';
import { onInstallation } from './installation.js';

class ServerRunsError extends AppError {
  readonly code = 'keys.server-runs';
  readonly category = 'conflict';

  constructor() {
    super('Stop the server first, on all machines: it holds the old master key.');
  }
}

class NewKeyMissingError extends AppError {
  readonly code = 'keys.new-key-missing';
  readonly category = 'invalid';

  constructor() {
    super('This master key is not a file of Mien; make the new one yourself and name its file.');
  }
}

const [newKeyFile] = process.argv.slice(2);

await onInstallation(async ({ settings, database }) => {
  if (await hasRunningServers(database)) throw new ServerRunsError();
  const { masterKey: source } = settings;
  await openKeyring(database, source);
  const from = await readMasterKey(source);
  const isOwnFile = source.kind === 'file' && newKeyFile === undefined;
  const path = isOwnFile ? nextKeyPath(source.path) : newKeyFile;
  if (path === undefined) throw new NewKeyMissingError();
  if (isOwnFile && !existsSync(path)) await createMasterKeyFile(path);
  const to = await readMasterKey({ kind: 'file', path, create: false });
  const keys = await rewrapKeys(database, from, to);
  if (isOwnFile) await rename(path, source.path);
  return {
    isFine: true,
    answer: { masterKeyId: to.id, keys, ...(isOwnFile ? {} : { now: 'Give the server the new key.' }) },
  };
});
