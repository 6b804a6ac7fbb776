import type { QueuedContent, QueueOutcome } from '@mien/contracts';
import type { SeededRandom } from '@mien/testkit';

/** Somebody whom a kiosk may know. */
export interface Known {
  readonly personId: string;
  readonly code: string;
  readonly number: string;
  readonly pin?: string | undefined;
}

/** Something a kiosk notes without a connection, and what has to become of it. */
export interface Noted {
  readonly at: Date;
  readonly content: QueuedContent;
  readonly personId: string | undefined;
  readonly outcome: QueueOutcome;
}

/** Somebody who comes again so soon has not come twice. */
const AGAIN_MS = 60_000;
const NO_CODE = 'MIEN1:of-nobody';

/** Whom an entry shows; of one in ten it is nobody, and one in five comes once more. */
function draw(random: SeededRandom, people: readonly Known[], before: Known | undefined) {
  const somebody = people[random.below(people.length)] as Known;
  const person = before && random.below(5) === 0 ? before : somebody;
  const byPin = person.pin !== undefined && random.below(3) === 0;
  const isWrong = random.below(10) === 0;
  const content: QueuedContent = byPin
    ? { way: 'pin', number: person.number, pin: person.pin ?? '' }
    : { way: 'qr', code: isWrong ? NO_CODE : person.code };
  return { content, person: isWrong && !byPin ? undefined : person };
}

/**
 * Entries as a door notes them, `everyMs` apart, with pictures of one person's face among them.
 *
 * @param faces The first entry that is a picture, how many there are, and whose.
 */
export function notedEntries(
  random: SeededRandom,
  people: readonly Known[],
  times: { readonly from: Date; readonly everyMs: number; readonly count: number },
  faces: {
    readonly first: number;
    readonly count: number;
    readonly personId: string;
    readonly picture: string;
  },
): readonly Noted[] {
  const countedAt = new Map<string, number>();
  let before: Known | undefined;
  return Array.from({ length: times.count }, (_, index) => {
    const at = new Date(times.from.getTime() + index * times.everyMs);
    const isFace = index >= faces.first && index < faces.first + faces.count;
    const drawn = draw(random, people, before);
    before = drawn.person ?? before;
    const personId = isFace ? faces.personId : drawn.person?.personId;
    const content: QueuedContent = isFace ? { way: 'face', picture: faces.picture } : drawn.content;
    if (personId === undefined) return { at, content, personId, outcome: 'wrong-badge' };
    const last = countedAt.get(personId);
    if (last !== undefined && at.getTime() - last <= AGAIN_MS)
      return { at, content, personId, outcome: 'repeat' };
    countedAt.set(personId, at.getTime());
    return { at, content, personId, outcome: 'recorded' };
  });
}
