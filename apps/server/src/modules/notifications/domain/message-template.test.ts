import { describe, expect, it } from 'vitest';
import { fillTemplate, findTemplateFault } from './message-template.js';

const KNOWN = ['person', 'course'];

describe('the text of a message', () => {
  it('is filled with values, however they are spaced', () => {
    expect(fillTemplate('{{person}} missed {{ course }}.', { person: 'Ada', course: 'Art' })).toBe(
      'Ada missed Art.',
    );
  });

  it('keeps a value that looks like a gap, a header or a line as what it is', () => {
    const values = { person: '{{course}}\r\nBcc: all@example.test\u2028x', course: 'Art' };
    expect(fillTemplate('{{person}}', values)).toBe('{{course}} Bcc: all@example.test x');
  });

  it('is kept as it is otherwise, signs of markup included', () => {
    expect(fillTemplate('<b>{person}</b> & {{person}}', { person: '<i>' })).toBe('<b>{person}</b> & <i>');
  });

  it('is not turned around by a name of the other direction', () => {
    expect(fillTemplate('{{person}} missed {{course}}.', { person: 'ليلى', course: 'Art' })).toBe(
      '\u2068ليلى\u2069 missed Art.',
    );
    expect(fillTemplate('غياب {{person}}', { person: 'Ada' })).toBe('غياب \u2068Ada\u2069');
    expect(fillTemplate('{{course}}: {{person}}', { person: 'ليلى', course: 'Art' })).toBe('Art: ليلى');
    const link = 'https://mien.example.org/today';
    expect(fillTemplate('غياب: {{link}}', { link })).toBe(`غياب: ${link}`);
  });

  it.each([
    ['{{teacher}}', { kind: 'unknown-variable', name: 'teacher' }],
    ['{{constructor}}', { kind: 'unknown-variable', name: 'constructor' }],
    ['{{#person}}x{{/person}}', { kind: 'malformed' }],
    ['{{person', { kind: 'malformed' }],
    ['person}}', { kind: 'malformed' }],
    ['{{{person}}}', undefined],
  ])('%s is refused before anybody gets it, or harmless', (text, fault) => {
    const found = findTemplateFault(text, KNOWN);
    if (fault) expect(found).toMatchObject(fault);
    else expect(found).toBeUndefined();
  });
});
