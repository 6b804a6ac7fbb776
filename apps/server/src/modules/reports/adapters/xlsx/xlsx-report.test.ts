import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Cell, Column } from '../../domain/report-table.js';
import { wordsOf } from '../../domain/words-of.js';
import { columnName, sheetCell } from './sheet-cells.js';
import { writeXlsx } from './xlsx-report.js';

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

async function* each(rows: readonly (readonly Cell[])[]) {
  yield* rows;
}

/** The sheet of a workbook, as XML. */
async function sheetOf(
  language: 'en' | 'ar',
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
) {
  const words = wordsOf(language);
  const head = {
    organization: 'A & B',
    title: 'List: of/all',
    facts: [],
    requestedBy: 'Ada',
    madeAt: new Date('2026-03-04T09:00:00Z'),
    timeZone: 'Europe/Berlin',
    language,
    isRightToLeft: words.isRightToLeft,
  };
  const table = { columns, notes: [], total: rows.length, rows: each(rows) };
  const parts: Uint8Array[] = [];
  for await (const part of writeXlsx({ head, table, words })) parts.push(part);
  const zip = await open(Buffer.concat(parts), { lazyEntries: false, autoClose: false });
  return new Promise<string>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName !== 'xl/worksheets/sheet1.xml') return;
      zip.openReadStream(entry, async (error, stream) => {
        if (error) reject(error);
        else resolve((await buffer(stream)).toString('utf8'));
      });
    });
  });
}

describe('a sheet', () => {
  const columns: readonly Column[] = [{ title: 'Name', kind: 'text', weight: 2 }];

  it('lies from right to left in a language that is read so', async () => {
    expect(await sheetOf('ar', columns, [])).toContain('rightToLeft="1"');
    expect(await sheetOf('en', columns, [])).not.toContain('rightToLeft');
  });

  it('holds any text as text, without what XML cannot hold', async () => {
    const xml = await sheetOf('en', columns, [['=1+1 <b>&\u0000\u000b\ud800 ok']]);
    expect(xml).toContain('=1+1 &lt;b&gt;&amp; ok</t>');
    expect(xml).toContain('A &amp; B');
  });

  it('reckons with days, times and instants as numbers', () => {
    expect(sheetCell('A1', '2026-03-02', { kind: 'day' })).toContain('<v>46083</v>');
    expect(sheetCell('A1', '18:00', { kind: 'time' })).toContain('<v>0.75</v>');
    expect(sheetCell('A1', '2026-03-02 06:00:00', { kind: 'instant' })).toContain('<v>46083.25</v>');
    expect(sheetCell('A1', null, { kind: 'day' })).toBe('');
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});
