import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { textTable } from './text-table.js';

it('aligns columns for names in any script', () => {
  const names = ['Ana', '李明', 'अनीता', 'Zoë', 'José'];
  const lines = textTable(
    [{ title: 'name' }, { title: 'score', align: 'right' }],
    names.map((name) => [name, '0.5']),
  )
    .trimEnd()
    .split('\n');
  expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
});

it('leaves no blanks at the end of lines', () => {
  expect(textTable([{ title: 'a' }, { title: 'b' }], [['1']])).toBe('a  b\n1\n');
});
