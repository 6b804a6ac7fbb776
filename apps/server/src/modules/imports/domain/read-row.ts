import type { PersonField } from '@mien/contracts';
import type { Column } from './read-columns.js';

/** What one row of a table says, before it is checked. */
export interface RowInput {
  readonly name?: string;
  readonly externalId?: string;
  readonly email?: string;
  readonly groups: readonly string[];
  /** Paths of pictures inside the archive. */
  readonly pictures: readonly string[];
  readonly custom: Readonly<Record<string, string | number>>;
}

const SEVERAL = /[;|\n]/;
const GERMAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

const list = (text: string): string[] => [
  ...new Set(
    text
      .split(SEVERAL)
      .map((part) => part.trim().normalize('NFC'))
      .filter(Boolean),
  ),
];

/** A cell as the value of a custom field; what does not fit stays text and is refused when it is checked. */
function customValue(field: PersonField | undefined, text: string): string | number {
  switch (field?.kind) {
    case 'number': {
      const number = Number(text.replace(',', '.'));
      return Number.isFinite(number) ? number : text;
    }
    case 'date': {
      const [, day = '', month = '', year] = GERMAN_DAY.exec(text) ?? [];
      return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
    }
    case 'choice':
      return field.choices?.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text;
    default:
      return text;
  }
}

/** Read a row by its columns. Empty cells say nothing. */
export function readRow(
  columns: readonly Column[],
  cells: readonly string[],
  fields: readonly PersonField[],
): RowInput {
  const cell = new Map<string, string>();
  const custom: Record<string, string | number> = {};
  columns.forEach((column, i) => {
    const text = (cells[i] ?? '').trim();
    if (text === '') return;
    if (column.kind !== 'custom') cell.set(column.kind, text);
    else
      custom[column.key] = customValue(
        fields.find(({ key }) => key === column.key),
        text,
      );
  });
  const parts = [cell.get('givenName'), cell.get('familyName')].filter((part) => part !== undefined);
  const name = cell.get('name') ?? (parts.length > 0 ? parts.join(' ') : undefined);
  const [externalId, email] = [cell.get('externalId'), cell.get('email')];
  return {
    ...(name !== undefined && { name }),
    ...(externalId !== undefined && { externalId }),
    ...(email !== undefined && { email }),
    groups: list(cell.get('groups') ?? ''),
    pictures: list(cell.get('pictures') ?? ''),
    custom,
  };
}
