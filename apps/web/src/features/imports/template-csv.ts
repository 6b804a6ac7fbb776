import type { PersonField } from '@mien/contracts';
import { toCsv } from '../../shared/to-csv.js';

const COLUMNS = ['name', 'external_id', 'email', 'groups'];
const EXAMPLE = ['Amina Example', 'S-1001', 'amina@example.org', '7a;Chess'];

/** A CSV to fill in: the columns of a person, those of the custom fields, and one example. */
export const templateCsv = (fields: readonly PersonField[]): Blob =>
  toCsv([
    [...COLUMNS, ...fields.map(({ key }) => key)],
    [...EXAMPLE, ...fields.map(({ choices }) => choices?.[0] ?? '')],
  ]);
