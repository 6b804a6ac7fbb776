import type { FailureToAcquire } from '../acquire/measure-pictures.js';
import { percent, whole } from './format.js';
import type { ReportSection } from './report-document.js';

/** Longer lists are in the JSON. */
const LISTED = 50;

/** Pictures that gave no usable face: how many, why, and which. */
export function failuresSection(failures: readonly FailureToAcquire[], pictures: number): ReportSection {
  const share = percent(failures.length / Math.max(1, pictures));
  const rest = failures.length - LISTED;
  const notes = [`${whole(failures.length)} of ${whole(pictures)} pictures gave no usable face (${share}).`];
  if (rest > 0) notes.push(`The first ${LISTED} are listed; ${rest} more are in the JSON.`);
  const rows = failures.slice(0, LISTED).map(({ file, reason }) => [file, reason]);
  return {
    heading: 'Failures to acquire',
    notes,
    tables:
      rows.length === 0
        ? []
        : [{ caption: 'Pictures without a usable face', columns: ['Picture', 'Reason'], rows }],
    charts: [],
  };
}
