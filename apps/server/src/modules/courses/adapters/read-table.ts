import type { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { CourseFileError } from '../domain/errors.js';

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_LINES = 20_000;
const DELIMITERS = [',', ';', '\t'];

/** A line of a table by the names of its columns. */
export type TableLine = Readonly<Record<string, string>>;

async function textOf(stream: Readable): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new CourseFileError('too-large');
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new CourseFileError('not-csv', cause);
  }
}

const columnName = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * The lines of a CSV in UTF-8, of which the first names the columns.
 *
 * @param required columns without which it is no such table.
 * @throws {CourseFileError}
 */
export async function readTable(stream: Readable, required: readonly string[]): Promise<TableLine[]> {
  const text = await textOf(stream);
  const [titles = ''] = text.split(/\r?\n/, 1);
  const counts = DELIMITERS.map((delimiter) => titles.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  let names: string[] = [];
  let lines: TableLine[];
  try {
    lines = parse(text, {
      delimiter,
      columns: (header: string[]) => {
        names = header.map(columnName);
        return names;
      },
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      bom: true,
      max_record_size: 100_000,
      to: MAX_LINES + 1,
    }) as TableLine[];
  } catch (cause) {
    throw new CourseFileError('not-csv', cause);
  }
  if (required.some((name) => !names.includes(name))) throw new CourseFileError('no-such-columns');
  if (lines.length > MAX_LINES) throw new CourseFileError('too-many-lines');
  return lines;
}
