import { expect, it } from 'vitest';
import { toCsv } from './to-csv.js';

it('quotes what needs quotes and defuses formulas', async () => {
  const bytes = new Uint8Array(await toCsv([['a,b', 'say "hi"', '=SUM(A1)', 'أمل']]).arrayBuffer());
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\uFEFF"a,b","say ""hi""",\'=SUM(A1),أمل\r\n',
  );
});
