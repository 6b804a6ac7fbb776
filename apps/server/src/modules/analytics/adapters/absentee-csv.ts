import { Readable } from 'node:stream';
import type { Absentee } from '@mien/contracts';
import { stringify } from 'csv-stringify';

const COLUMNS = [
  'external_id',
  'name',
  'sessions',
  'absent',
  'late',
  'absence_rate',
  'chronic',
  'absence_rate_before',
  'absence_rate_lately',
  'last_seen_at',
];

const toRow = ({ person, trend, ...rest }: Absentee) => ({
  external_id: person.externalId ?? '',
  name: person.name,
  sessions: rest.sessions,
  absent: rest.absent,
  late: rest.late,
  absence_rate: rest.absenceRate.toFixed(4),
  chronic: rest.isChronic ? 'yes' : 'no',
  absence_rate_before: trend.before?.toFixed(4) ?? '',
  absence_rate_lately: trend.lately?.toFixed(4) ?? '',
  last_seen_at: rest.lastSeenAt ?? '',
});

/**
 * The list as CSV with a header. Values that a spreadsheet would compute as a formula get an apostrophe before them.
 *
 * @see OWASP, CSV injection
 */
export function toAbsenteeCsv(people: AsyncIterable<Absentee>): Readable {
  const csv = stringify({ header: true, columns: COLUMNS, escape_formulas: true, bom: true });
  const source = Readable.from(people).on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return source
    .map(toRow)
    .on('error', (error) => csv.destroy(error))
    .pipe(csv);
}
