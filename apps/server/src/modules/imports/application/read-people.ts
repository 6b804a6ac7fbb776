import type { PersonField } from '@mien/contracts';
import { foldText } from '../../people/index.js';
import { NoNameColumnError } from '../domain/errors.js';
import { folderOf } from '../domain/picture-owner.js';
import { namesPeople, readColumns } from '../domain/read-columns.js';
import { type RowInput, readRow } from '../domain/read-row.js';
import type { ImportFile } from './ports.js';

const MAX_SOURCE = 300;

/** One person of an import. */
export interface PersonLine {
  /** From 1, in the order of the file. */
  readonly number: number;
  /** External id or name. */
  readonly source: string;
  readonly input: RowInput;
  /** A folder says a name or an external id, and does not say which. */
  readonly isFolder: boolean;
}

/** A line, and the numbers of those before it that are about the same person. */
export type RepeatedLine = PersonLine & { readonly earlier: readonly number[] };

/** The people of an import, in an order that is the same each time they are read. */
export interface PeopleOfFile {
  readonly count: number;
  readonly ignoredColumns: readonly string[];
  lines(): AsyncIterable<PersonLine>;
}

/** What an import may keep of where a row came from: one line of limited length. */
export const sourceText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, MAX_SOURCE);

/**
 * The people a file names: the rows of its table, or without a table the folders of its pictures.
 *
 * @throws {NoNameColumnError}
 */
export function readPeople(file: ImportFile, fields: readonly PersonField[]): PeopleOfFile {
  const { table } = file;
  if (!table) return peopleOfFolders(file);
  const columns = readColumns(table.titles, fields, foldText);
  if (!namesPeople(columns)) throw new NoNameColumnError();
  return {
    count: table.rowCount,
    ignoredColumns: table.titles.filter((_, i) => columns[i]?.kind === 'ignored').map(sourceText),
    async *lines() {
      let number = 0;
      for await (const cells of table.rows()) {
        number += 1;
        const input = readRow(columns, cells, fields);
        const source = sourceText(input.externalId ?? input.name ?? String(number));
        yield { number, source, input, isFolder: false };
      }
    },
  };
}

function peopleOfFolders({ pictures }: ImportFile): PeopleOfFile {
  const folders = new Map<string, string[]>();
  for (const { path } of pictures) {
    const folder = folderOf(path)?.normalize('NFC');
    if (folder) folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const people = [...folders];
  return {
    count: people.length,
    ignoredColumns: [],
    async *lines() {
      for (const [i, [folder, paths]] of people.entries()) {
        const input = { name: folder, groups: [], pictures: paths, custom: {} };
        yield { number: i + 1, source: sourceText(folder), input, isFolder: true };
      }
    },
  };
}
