import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Format } from '../create-format.js';
import { useFormat } from '../use-format.js';
import type { ExplanationLine, MarkLine, SeenAt } from './explanation-line.js';

/** A reason in words, and what somebody wrote about it. */
export interface Sentence {
  readonly text: string;
  readonly note?: string | undefined;
}

type Words = TFunction<'attendance'>;

/** Where and by what somebody was seen: "camera Hall (99.8% sure)". */
function sourceOf({ source, place, probability }: SeenAt, t: Words, format: Format): string {
  const where = place ? t(`source.${source}.at`, { place }) : t(`source.${source}.plain`);
  return probability === undefined ? where : t('sure', { where, percent: format.percent(probability) });
}

/** What a mark says: "Late, came at 09:12". */
const entryOf = ({ status, arrivedAt, leftAt }: MarkLine, t: Words, format: Format): string =>
  format.enumeration([
    t(`status.${status}`),
    ...(arrivedAt ? [t('entry.arrived', { time: format.time(arrivedAt) })] : []),
    ...(leftAt ? [t('entry.left', { time: format.time(leftAt) })] : []),
  ]);

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
    case 'came':
    case 'left':
    case 'left-unseen':
      return { time: format.time(line.sighting.at), source: sourceOf(line.sighting, t, format) };
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
      return { range: format.range(line.from, line.to) };
    default:
      return {};
  }
}

function sentenceOf(line: ExplanationLine, t: Words, format: Format): Sentence {
  const key = line.code === 'failed-attempt' && line.place ? 'failed-attempt-at' : line.code;
  return {
    text: t(`explain.${key}`, valuesOf(line, t, format)),
    ...('mark' in line && { note: line.mark.reason }),
  };
}

/** Says each reason for somebody's attendance as a sentence, with the times of a place's clocks. */
export function useExplanation(timeZone?: string): (line: ExplanationLine) => Sentence {
  const { t } = useTranslation('attendance');
  const format = useFormat(timeZone);
  return (line) => sentenceOf(line, t, format);
}
