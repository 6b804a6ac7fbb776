import { exec } from 'node:child_process';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { MasterKeySource } from '../settings/settings.js';
import { KEY_BYTES } from './aes-gcm.js';
import { MasterKeyExposedError, MasterKeyInvalidError, MasterKeyMissingError } from './errors.js';

const COMMAND_TIMEOUT_MS = 30_000;
const GROUP_AND_WORLD = 0o077;
const FINGERPRINT_CHARACTERS = 16;

/** The key that protects all other keys; it is never stored beside the data it protects. */
export interface MasterKey {
  /** Fingerprint, so that a wrong key is named before it is used. */
  readonly id: string;
  readonly source: 'file' | 'environment' | 'command';
  /** 32 bytes that wrap other keys. */
  readonly wrappingKey: Uint8Array;
}

function parseKey(text: string, where: string): Uint8Array {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new MasterKeyInvalidError(where);
  return key;
}

const toMasterKey = (key: Uint8Array, source: MasterKey['source']): MasterKey => ({
  id: createHmac('sha256', key)
    .update('mien master key fingerprint')
    .digest('hex')
    .slice(0, FINGERPRINT_CHARACTERS),
  source,
  wrappingKey: new Uint8Array(hkdfSync('sha256', key, '', 'mien key wrapping', KEY_BYTES)),
});

/** Make a key file that only its owner reads; an existing one is left alone. */
export async function createMasterKeyFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readKeyFile(path: string): Promise<Uint8Array> {
  const { mode } = await stat(path).catch((cause: unknown) => {
    throw new MasterKeyMissingError(path, cause);
  });
  if (process.platform !== 'win32' && (mode & GROUP_AND_WORLD) !== 0) throw new MasterKeyExposedError(path);
  return parseKey(await readFile(path, 'utf8'), path);
}

async function askCommand(command: string): Promise<Uint8Array> {
  const { stdout } = await promisify(exec)(command, { timeout: COMMAND_TIMEOUT_MS }).catch(() => {
    // the cause would carry what the command printed, which may be the key
    throw new MasterKeyMissingError('the command of MIEN_MASTER_KEY_COMMAND');
  });
  return parseKey(stdout, 'the command of MIEN_MASTER_KEY_COMMAND');
}

/**
 * Get the master key from where the settings say.
 *
 * @throws {MasterKeyMissingError} if it is not there.
 * @throws {MasterKeyInvalidError} if it is not 32 bytes.
 * @throws {MasterKeyExposedError} if its file is readable by others.
 */
export async function readMasterKey(source: MasterKeySource): Promise<MasterKey> {
  switch (source.kind) {
    case 'value':
      return toMasterKey(parseKey(source.key.reveal(), 'MIEN_MASTER_KEY'), 'environment');
    case 'command':
      return toMasterKey(await askCommand(source.command), 'command');
    case 'file':
      return toMasterKey(await readKeyFile(source.path), 'file');
  }
}
