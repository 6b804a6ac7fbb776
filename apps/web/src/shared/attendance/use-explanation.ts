import type { AttendanceMark, ExplanationLine } from '@mien/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Format } from '../create-format.js';
import { useFormat } from '../use-format.js';

/** A reason in words, and what somebody wrote about it. */
export interface Sentence {
  readonly text: string;
  readonly note?: string | undefined;
}

type Words = TFunction<'attendance'>;
type Sighting = Extract<ExplanationLine, { code: 'came' }>['sighting'];

/** Where and by what somebody was seen: "camera Hall (99.8% sure)". */
function sourceOf({ source, place, probability }: Sighting, t: Words, format: Format): string {
  const where = place ? t(`source.${source}.at`, { place }) : t(`source.${source}.plain`);
  return probability === undefined ? where : t('sure', { where, percent: format.percent(probability) });
}

/** What a mark says: "Late, came at 09:12". */
const entryOf = ({ status, arrivedAt, leftAt }: AttendanceMark, t: Words, format: Format): string =>
  format.enumeration([
    t(`status.${status}`),
    ...(arrivedAt ? [t('entry.arrived', { time: format.time(arrivedAt) })] : []),
    ...(leftAt ? [t('entry.left', { time: format.time(leftAt) })] : []),
  ]);

const seen = (sighting: Sighting, t: Words, format: Format) => ({
  time: format.time(sighting.at),
  source: sourceOf(sighting, t, format),
});

function valuesOf(line: ExplanationLine, t: Words, format: Format): Readonly<Record<string, string>> {
  switch (line.code) {
    case 'marked':
    case 'mark-waiting':
    case 'mark-refused':
    case 'mark-undone':
      return {
        entry: entryOf(line.mark, t, format),
        name: line.mark.byName,
        when: format.dateTime(line.mark.at),
      };
    case 'instead-of':
      return { status: t(`status.${line.status}`) };
    case 'on-leave':
      return { kind: t(`leaveKind.${line.kind}`), range: format.range(line.from, line.to) };
    case 'doubtful':
      return { ...seen(line.sighting, t, format), limit: format.percent(line.limit) };
    case 'elsewhere':
      return { ...seen(line.sighting, t, format), room: line.room };
    case 'came':
    case 'left':
    case 'left-unseen':
      return seen(line.sighting, t, format);
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
        ...seen(line.came, t, format),
        ...(line.went && { left: format.time(line.went.at), leftSource: sourceOf(line.went, t, format) }),
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

/** Says each reason for somebody's attendance as a sentence, with the times of a place's clocks. */
export function useExplanation(timeZone?: string): (line: ExplanationLine) => Sentence {
  const { t } = useTranslation('attendance');
  const format = useFormat(timeZone);
  return (line) => ({ text: t(`explain.${keyOf(line)}`, valuesOf(line, t, format)), note: noteOf(line) });
}
