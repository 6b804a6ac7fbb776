import { expect, it } from 'vitest';
import { createJsonAnswer } from './json-answer.js';

function recorded() {
  let written = '';
  const terminal = {
    out: (text: string) => {
      written += text;
    },
    err: () => undefined,
    isWatched: false,
  };
  return { answer: createJsonAnswer(terminal), parse: () => JSON.parse(written) as unknown };
}

it('prints a growing list as one document', () => {
  const { answer, parse } = recorded();
  const list = answer.startList({ pack: 'p' }, 'items');
  list.add({ a: 1 });
  list.add({ a: 2 });
  list.end({ total: 2 });
  expect(parse()).toEqual({ pack: 'p', items: [{ a: 1 }, { a: 2 }], total: 2 });
});

it('prints an empty list without head or tail', () => {
  const { answer, parse } = recorded();
  answer.startList({}, 'items').end();
  expect(parse()).toEqual({ items: [] });
});

it('keeps the document whole when the work fails half way', () => {
  const { answer, parse } = recorded();
  answer.startList({}, 'items').add(1);
  answer.fail({ code: 'x.y', message: 'No.' });
  expect(parse()).toEqual({ items: [1], error: { code: 'x.y', message: 'No.' } });
});

it('says a failure in a document of its own when nothing was printed', () => {
  const { answer, parse } = recorded();
  answer.fail({ code: 'x.y', message: 'No.' });
  expect(parse()).toEqual({ error: { code: 'x.y', message: 'No.' } });
});
