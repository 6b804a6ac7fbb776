import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { EvaluationInputError } from '../errors.js';

/** One labeled comparison. Files are relative to the picture folder, with `/`. */
export interface Pair {
  readonly fileA: string;
  readonly fileB: string;
  /** Whether both show one person. */
  readonly mated: boolean;
  /** Part of a cross-validation; empty when the file has no such column. */
  readonly fold: string;
  /** Group for the fairness report; empty when the file has no such column. */
  readonly group: string;
  /** Line in the file, from 1. */
  readonly line: number;
}

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const REQUIRED = ['file_a', 'file_b', 'same'] as const;

/**
 * Read labeled pairs: CSV with the columns `file_a,file_b,same`, and `fold` and `group` if wanted.
 *
 * @param file Path; UTF-8, a byte order mark is fine.
 * @param known Files of the picture folder.
 * @throws {EvaluationInputError} naming the line when a column or a picture is missing or `same` is neither 0 nor 1.
 */
export async function readPairs(file: string, known: ReadonlySet<string>): Promise<readonly Pair[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new EvaluationInputError(`Cannot read the pairs file ${file}.`, cause);
  });
  const rows = parseRows(text, file);
  const first = rows[0];
  if (first === undefined) throw new EvaluationInputError(`${file} has no pairs.`);
  for (const column of REQUIRED) {
    if (!(column in first.record)) {
      throw new EvaluationInputError(
        `${file}, line 1: the column ${column} is missing; it needs ${REQUIRED.join(',')}.`,
      );
    }
  }
  return rows.map((row) => toPair(row, file, known));
}

function parseRows(text: string, file: string): readonly CsvRow[] {
  try {
    return parse<CsvRow>(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EvaluationInputError(`${file} is not a CSV file: ${reason}`, cause);
  }
}

function toPair({ record, info }: CsvRow, file: string, known: ReadonlySet<string>): Pair {
  const line = info.lines;
  const picture = (column: 'file_a' | 'file_b') => {
    const name = (record[column] ?? '').replaceAll('\\', '/');
    if (!known.has(name)) {
      throw new EvaluationInputError(
        `${file}, line ${line}: ${column} "${name}" is not in the picture folder.`,
      );
    }
    return name;
  };
  const { same } = record;
  if (same !== '0' && same !== '1') {
    throw new EvaluationInputError(
      `${file}, line ${line}: same must be 1 (one person) or 0 (two), not "${same}".`,
    );
  }
  return {
    fileA: picture('file_a'),
    fileB: picture('file_b'),
    mated: same === '1',
    fold: record.fold ?? '',
    group: record.group ?? '',
    line,
  };
}
