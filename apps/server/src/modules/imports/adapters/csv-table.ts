import { Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import type { Table } from '../application/ports.js';
import { UnreadableTableError } from '../domain/errors.js';
import { decode, detectEncoding, type TextEncoding } from './text-encoding.js';

const DELIMITERS = [',', ';', '\t', '|'];
const MAX_RECORD_CHARACTERS = 100_000;
/** Excel's own first line that names the delimiter. */
const NAMED_DELIMITER = /^sep=([^\r\n])\r?\n/i;

interface Dialect {
  readonly delimiter: string;
  readonly skippedLines: number;
}

async function dialectOf(open: () => Promise<Readable>, encoding: TextEncoding): Promise<Dialect> {
  const stream = await open();
  let text = '';
  for await (const part of decode(stream, encoding)) {
    text += part;
    if (/[\r\n].*[\r\n]/s.test(text)) break;
  }
  stream.destroy();
  const named = NAMED_DELIMITER.exec(text)?.[1];
  if (named) return { delimiter: named, skippedLines: 1 };
  const [titles = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n|\r/);
  const counts = DELIMITERS.map((delimiter) => titles.split(delimiter).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',', skippedLines: 0 };
}

const optionsFor = ({ delimiter, skippedLines }: Dialect): Options => ({
  delimiter,
  from_line: 1 + skippedLines,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  trim: true,
  max_record_size: MAX_RECORD_CHARACTERS,
});

async function* records(
  open: () => Promise<Readable>,
  encoding: TextEncoding,
  dialect: Dialect,
): AsyncGenerator<readonly string[]> {
  const source = Readable.from(decode(await open(), encoding));
  const parser = parse(optionsFor(dialect));
  source.on('error', (error) => parser.destroy(error));
  try {
    yield* source.pipe(parser) as AsyncIterable<string[]>;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = (cause as CsvError & { readonly lines?: number }).lines ?? 1;
    throw new UnreadableTableError(line, cause);
  } finally {
    source.destroy();
  }
}

/**
 * A CSV, whatever its encoding and delimiter. The whole of it is read once now, so that what cannot be read is refused
 * before anything is imported.
 *
 * @param open a new stream of the same bytes each time.
 * @throws {UnreadableTableError} naming the line.
 */
export async function openCsvTable(open: () => Promise<Readable>): Promise<Table> {
  const encoding = await detectEncoding(await open());
  const dialect = await dialectOf(open, encoding);
  let titles: readonly string[] = [];
  let count = 0;
  for await (const record of records(open, encoding, dialect)) {
    if (count === 0) titles = record;
    count += 1;
  }
  return {
    titles,
    rowCount: Math.max(0, count - 1),
    async *rows() {
      let isTitles = true;
      for await (const record of records(open, encoding, dialect)) {
        if (!isTitles) yield record;
        isTitles = false;
      }
    },
  };
}
