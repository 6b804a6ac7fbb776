import type { Transaction } from '../database/database.js';
import { decrypt, encrypt } from './aes-gcm.js';
import type { DataKeys } from './data-keys.js';
import { TamperedDataError } from './errors.js';
import type { Sealer } from './sealer.js';

const placeOf = (organizationId: string, context: string, keyVersion: number) =>
  `${organizationId}|${context}|${keyVersion}`;

/** Seal under the organization's newest data key; open with the one that sealed. */
export function createSealer(dataKeys: DataKeys): Sealer {
  async function tryOpen(
    tx: Transaction,
    place: readonly [organizationId: string, context: string, keyVersion: number],
    bytes: Uint8Array,
    isFresh: boolean,
  ): Promise<Uint8Array | Error> {
    const [organizationId, context, keyVersion] = place;
    const key = await dataKeys.at(tx, organizationId, keyVersion, isFresh);
    try {
      return decrypt(key, placeOf(organizationId, context, keyVersion), bytes);
    } catch (cause) {
      return cause as Error;
    }
  }

  return {
    async seal(tx, organizationId, context, plain) {
      const { version, key } = await dataKeys.current(tx, organizationId);
      return { bytes: encrypt(key, placeOf(organizationId, context, version), plain), keyVersion: version };
    },
    async open(tx, organizationId, context, { bytes, keyVersion }) {
      const place = [organizationId, context, keyVersion] as const;
      const opened = await tryOpen(tx, place, bytes, false);
      if (!(opened instanceof Error)) return opened;
      // a remembered key may be of a transaction that failed
      const again = await tryOpen(tx, place, bytes, true);
      if (again instanceof Error) throw new TamperedDataError(context, again);
      return again;
    },
  };
}
