import type { FaceStream } from '@mien/recognizer';
import { type Names, namesOf } from '../../recognition/index.js';
import type { LiveContext } from './ports.js';
import { termsOf } from './stream-terms.js';
import type { WatchRequest } from './watch-request.js';

/** How old the rules, and whom the caller may see, may be, ms. */
const FRESH_MS = 1_000;

/** Keeps a stream by the rules of the moment, and knows the names of whom it shows. */
export function keepFresh(
  context: Pick<LiveContext, 'database' | 'people' | 'elapsedMs'>,
  { principal, groupId }: Pick<WatchRequest, 'principal' | 'groupId'>,
  stream: Pick<FaceStream, 'renew'>,
) {
  const { database, elapsedMs } = context;
  const { organizationId } = principal;
  let names: Names = new Map();
  let renewedMs = elapsedMs();
  let renewing: Promise<void> | undefined;

  const renew = async () => {
    const startedMs = elapsedMs();
    const read = await database.inOrganization(organizationId, async (tx) => ({
      terms: await termsOf(tx, context, principal, groupId),
      names: await namesOf(tx, [...names.keys()]),
    }));
    stream.renew(read.terms);
    names = read.names;
    renewedMs = startedMs;
  };

  return {
    /** Read the rules again when they are old. @throws when they cannot be had. */
    async beFresh(): Promise<void> {
      if (elapsedMs() - renewedMs < FRESH_MS) return;
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      await renewing;
    },
    /** Names of these people, those who are still there, and of others shown before. */
    async namesOf(personIds: readonly string[]): Promise<Names> {
      const unnamed = personIds.filter((personId) => !names.has(personId));
      if (unnamed.length === 0) return names;
      const found = await database.inOrganization(organizationId, (tx) => namesOf(tx, unnamed));
      names = new Map([...names, ...found]);
      return names;
    },
  };
}
