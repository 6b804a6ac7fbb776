import type { AttendanceMark, AttendanceStatus, ExplanationLine } from '../http/attendance.js';
import type { ExplanationFormat } from './explanation-format.js';
import type { WORDS } from './words/en.js';

type Widened<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Widened<Words[Key]>;
};
/** Everything that explanations are said with in one language. */
export type ExplanationWords = Widened<typeof WORDS>;

/** A reason in words, and what somebody wrote about it. */
export interface Sentence {
  readonly text: string;
  readonly note?: string | undefined;
}

/** How a language says it. */
export interface Speech {
  /** A text of {@link ExplanationWords} by its path, `explain.came`, filled with values. */
  say(key: string, values?: Readonly<Record<string, string>>): string;
  status(status: AttendanceStatus): string;
  readonly format: ExplanationFormat;
}

type Sighting = Extract<ExplanationLine, { code: 'came' }>['sighting'];

/** Where and by what somebody was seen: "camera Hall (99.8% sure)". */
function sourceOf({ source, place, probability }: Sighting, { say, format }: Speech): string {
  const where = place ? say(`source.${source}.at`, { place }) : say(`source.${source}.plain`);
  return probability === undefined ? where : say('sure', { where, percent: format.percent(probability) });
}

/** What a mark says: "Late, came at 09:12". */
const entryOf = (mark: AttendanceMark, { say, status, format }: Speech): string =>
  format.enumeration([
    status(mark.status),
    ...(mark.arrivedAt ? [say('entry.arrived', { time: format.time(mark.arrivedAt) })] : []),
    ...(mark.leftAt ? [say('entry.left', { time: format.time(mark.leftAt) })] : []),
  ]);

const seen = (sighting: Sighting, speech: Speech) => ({
  time: speech.format.time(sighting.at),
  source: sourceOf(sighting, speech),
});

function valuesOf(line: ExplanationLine, speech: Speech): Readonly<Record<string, string>> {
  const { say, status, format } = speech;
  switch (line.code) {
    case 'marked':
    case 'mark-waiting':
    case 'mark-refused':
    case 'mark-undone':
      return {
        entry: entryOf(line.mark, speech),
        name: line.mark.byName,
        when: format.dateTime(line.mark.at),
      };
    case 'instead-of':
      return { status: status(line.status) };
    case 'on-leave':
      return { kind: say(`leaveKind.${line.kind}`), range: format.range(line.from, line.to) };
    case 'doubtful':
      return { ...seen(line.sighting, speech), limit: format.percent(line.limit) };
    case 'elsewhere':
      return { ...seen(line.sighting, speech), room: line.room };
    case 'came':
    case 'left':
    case 'left-unseen':
      return seen(line.sighting, speech);
    case 'on-time':
    case 'late':
    case 'missed':
    case 'left-early':
      return { minutes: format.minutes(line.minutes), limit: format.minutes(line.limit) };
    case 'too-short':
      return { minutes: format.minutes(line.minutes), needed: format.minutes(line.neededMinutes) };
    case 'not-yet':
      return { time: format.time(line.until) };
    case 'failed-attempt':
      return { time: format.time(line.at), ...(line.place && { place: line.place }) };
    case 'outage':
      return line.to ? { range: format.range(line.from, line.to) } : { time: format.dateTime(line.from) };
    case 'stay':
      return {
        ...seen(line.came, speech),
        ...(line.went && { left: format.time(line.went.at), leftSource: sourceOf(line.went, speech) }),
      };
    case 'worked':
      return { minutes: format.minutes(line.minutes), planned: format.minutes(line.plannedMinutes) };
    case 'break':
      return { minutes: format.minutes(line.minutes), deducted: format.minutes(line.deductedMinutes) };
    case 'overtime':
      return { minutes: format.minutes(line.minutes) };
    case 'locked':
      return { when: format.dateTime(line.at) };
    default:
      return {};
  }
}

/** Lines of one code that need different words. */
function keyOf(line: ExplanationLine): string {
  if (line.code === 'failed-attempt' && line.place) return 'failed-attempt-at';
  if (line.code === 'outage' && !line.to) return 'outage-lasting';
  if (line.code === 'stay' && !line.went) return line.isForgotten ? 'stay-forgotten' : 'stay-open';
  if (line.code === 'canceled') return `canceled-${line.by}`;
  return line.code;
}

const noteOf = (line: ExplanationLine): string | undefined => {
  if ('mark' in line) return line.mark.reason;
  return line.code === 'locked' || line.code === 'canceled' ? line.reason : undefined;
};

/** A reason for somebody's attendance as a sentence. */
export const sayExplanation = (line: ExplanationLine, speech: Speech): Sentence => ({
  text: speech.say(`explain.${keyOf(line)}`, valuesOf(line, speech)),
  note: noteOf(line),
});
