import { createSeededRandom } from './seeded-random.js';

const MOST_A_DAY = 60;
const OPENS_AT_HOUR = 6;
const OPEN_HOURS = 4;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SUNDAY = 0;
const SATURDAY = 6;
const REASONS = ['no-face', 'too-dark', 'too-blurred', 'face-too-small'] as const;

export interface InventedRecognition {
  readonly at: Date;
  readonly decision: 'match' | 'ambiguous' | 'unknown' | 'rejected';
  readonly reason?: string;
  /** Which of the invented people, when somebody is named. */
  readonly person?: number;
  readonly probability?: number;
  readonly quality: number;
  readonly durationMs: number;
}

function inventOne(random: () => number, at: Date, people: number): InventedRecognition {
  const outcome = random();
  const measured = { at, quality: 0.4 + random() * 0.55, durationMs: 35 + random() * 60 };
  if (outcome < 0.82) {
    const probability = 1 - random() ** 3 * 0.2;
    return { ...measured, decision: 'match', person: Math.floor(random() * people), probability };
  }
  if (outcome < 0.86) return { ...measured, decision: 'ambiguous', probability: 0.5 + random() * 0.3 };
  if (outcome < 0.93) return { ...measured, decision: 'unknown' };
  const reason = REASONS[Math.floor(random() * REASONS.length)] ?? 'no-face';
  return { ...measured, decision: 'rejected', reason, quality: random() * 0.3 };
}

/** What a morning at the door might have looked like `daysAgo`; nothing at the weekend. */
export function inventDay(now: Date, daysAgo: number, people: number): readonly InventedRecognition[] {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS - daysAgo * DAY_MS;
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === SUNDAY || weekday === SATURDAY) return [];
  const random = createSeededRandom(daysAgo + 1);
  const count = Math.floor(MOST_A_DAY * (0.6 + random() * 0.4));
  return Array.from({ length: count }, () => {
    const at = new Date(midnight + (OPENS_AT_HOUR + random() * OPEN_HOURS) * HOUR_MS);
    return inventOne(random, at, people);
  }).filter(({ at }) => at < now);
}
