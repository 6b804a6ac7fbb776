import type { Mark, Reason, Sighting } from '@mien/attendance';
import type { AttendanceMark, ExplanationLine } from '@mien/contracts';

type WireSighting = Extract<ExplanationLine, { code: 'came' }>['sighting'];

export const toSighting = ({ id, at, source, place, probability, direction }: Sighting): WireSighting => ({
  id,
  at: at.toISOString(),
  source,
  ...(place !== undefined && { place }),
  ...(probability !== undefined && { probability: Math.min(1, Math.max(0, probability)) }),
  ...(direction && { direction }),
});

/**
 * One line of an explanation as it is sent.
 *
 * @param markOf the whole mark that a line names.
 * @param lastingFrom beyond this an outage has not ended.
 */
export function toLine(
  reason: Reason,
  markOf: (mark: Mark) => AttendanceMark | undefined,
  lastingFrom: Date,
): ExplanationLine | undefined {
  switch (reason.code) {
    case 'marked':
    case 'mark-waiting':
    case 'mark-refused':
    case 'mark-undone': {
      const mark = markOf(reason.mark);
      return mark && { code: reason.code, mark };
    }
    case 'came':
    case 'left':
    case 'left-unseen':
      return { code: reason.code, sighting: toSighting(reason.sighting) };
    case 'doubtful':
      return { ...reason, sighting: toSighting(reason.sighting) };
    case 'elsewhere':
      return { ...reason, sighting: toSighting(reason.sighting) };
    case 'on-leave':
      return { ...reason, from: reason.from.toISOString(), to: reason.to.toISOString() };
    case 'not-yet':
      return { code: 'not-yet', until: reason.until.toISOString() };
    case 'failed-attempt':
      return { ...reason, at: reason.at.toISOString() };
    case 'outage':
      return {
        code: 'outage',
        from: reason.from.toISOString(),
        ...(reason.to < lastingFrom && { to: reason.to.toISOString() }),
      };
    case 'stay': {
      const { came, went, isForgotten } = reason.stay;
      return {
        code: 'stay',
        came: toSighting(came),
        ...(went && { went: toSighting(went) }),
        ...(isForgotten && { isForgotten }),
      };
    }
    default:
      return { ...reason };
  }
}
