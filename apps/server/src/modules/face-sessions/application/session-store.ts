import { decrypt, encrypt } from '../../../platform/security/aes-gcm.js';
import type { Keyring } from '../../../platform/security/keyring.js';
import type { SharedState } from '../../../platform/shared-state/shared-state.js';
import type { CandidateFrame } from '../domain/best-frames.js';
import type { FaceSessionRecord, StoredSession } from './face-session-record.js';

/** A result can be fetched for a while after the session's time is over. */
const AFTERLIFE_MS = 5 * 60_000;
const SPENT = '';

/**
 * Sessions in the state that instances share, sealed: what faces came to is as private as a template.
 *
 * Each version is written once, by whoever is first; so of two instances that go on from the same version one learns
 * that it is behind, and nobody can turn a session back to try a step again.
 */
export interface SessionStore {
  create(record: FaceSessionRecord): Promise<StoredSession>;
  load(id: string): Promise<StoredSession | undefined>;
  /** Store the next version. @returns nothing if somebody else has. */
  save(session: StoredSession): Promise<StoredSession | undefined>;
  /** Nobody can go on with it. @returns false if somebody else has stored a newer version. */
  end(session: StoredSession): Promise<boolean>;
  /** Frames worth enrolling, until somebody takes them. */
  keepFrames(record: FaceSessionRecord, frames: readonly CandidateFrame[]): Promise<void>;
  readFrames(id: string): Promise<readonly CandidateFrame[]>;
  /** @returns the frames, once. */
  takeFrames(id: string): Promise<readonly CandidateFrame[]>;
}

const place = (id: string, part: string | number): string => `face-session:${id}:${part}`;

export function createSessionStore(deps: {
  readonly sharedState: SharedState;
  readonly keyring: Pick<Keyring, 'authenticate'>;
  readonly nowMs: () => number;
}): SessionStore {
  const { sharedState, keyring, nowMs } = deps;
  const keyOf = (id: string) => keyring.authenticate('mien face session', id);
  const seal = (id: string, part: string | number, value: unknown): string =>
    Buffer.from(encrypt(keyOf(id), place(id, part), Buffer.from(JSON.stringify(value)))).toString('base64');
  const open = (id: string, part: string | number, sealed: string): unknown =>
    JSON.parse(Buffer.from(decrypt(keyOf(id), place(id, part), Buffer.from(sealed, 'base64'))).toString());
  const ttlOf = ({ expiresAtMs }: FaceSessionRecord) => Math.max(1, expiresAtMs - nowMs()) + AFTERLIFE_MS;

  function framesOf(id: string, sealed: string | undefined): readonly CandidateFrame[] {
    if (sealed === undefined) return [];
    const kept = open(id, 'frames', sealed) as readonly (Omit<CandidateFrame, 'picture'> & {
      readonly picture: string;
    })[];
    return kept.map(({ picture, ...of }) => ({ ...of, picture: Buffer.from(picture, 'base64') }));
  }

  async function write(
    record: FaceSessionRecord,
    version: number,
    sealed = seal(record.id, version, record),
  ): Promise<boolean> {
    const { id } = record;
    const ttlMs = ttlOf(record);
    if (!(await sharedState.setIfAbsent(place(id, version), sealed, ttlMs))) return false;
    await sharedState.set(place(id, 'newest'), String(version), ttlMs);
    if (version > 0) await sharedState.set(place(id, version - 1), SPENT, ttlMs);
    return true;
  }

  /** The pointer to the newest version may be behind, never ahead. */
  async function newestFrom(id: string, version: number, sealed: string | undefined) {
    let found = { version, sealed };
    let next = await sharedState.get(place(id, version + 1));
    while (next !== undefined) {
      found = { version: found.version + 1, sealed: next };
      next = await sharedState.get(place(id, found.version + 1));
    }
    return found;
  }

  return {
    async create(record) {
      await write(record, 0);
      return { record, version: 0 };
    },
    async load(id) {
      const version = Number((await sharedState.get(place(id, 'newest'))) ?? 0);
      const newest = await newestFrom(id, version, await sharedState.get(place(id, version)));
      if (!newest.sealed) return undefined;
      const record = open(id, newest.version, newest.sealed) as FaceSessionRecord;
      return { record, version: newest.version };
    },
    async save({ record, version }) {
      const next = version + 1;
      return (await write(record, next)) ? { record, version: next } : undefined;
    },
    end: ({ record, version }) => write(record, version + 1, SPENT),
    async keepFrames(record, frames) {
      const { id } = record;
      const kept = frames.map(({ picture, ...of }) => ({
        ...of,
        picture: Buffer.from(picture).toString('base64'),
      }));
      await sharedState.set(place(id, 'frames'), seal(id, 'frames', kept), ttlOf(record));
    },
    readFrames: async (id) => framesOf(id, await sharedState.get(place(id, 'frames'))),
    takeFrames: async (id) => framesOf(id, await sharedState.take(place(id, 'frames'))),
  };
}
