import { expect, it } from 'vitest';
import { writeMailHtml } from './mail-html.js';

const FRAME = { language: 'en', isRightToLeft: false, subject: 'S', body: 'B', reason: 'R' };

it('shows signs of markup as what they are', () => {
  const html = writeMailHtml({ ...FRAME, subject: '<b>&"\'', body: '<script>alert(1)</script>' });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('<title>&lt;b&gt;&amp;&quot;&#39;</title>');
});

it('makes a link only of a line that is an address, whatever is in it', () => {
  const html = writeMailHtml({ ...FRAME, body: 'See https://a.test\n\nhttps://a.test/?q="><img>' });
  expect(html).not.toContain('<img>');
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('href="https://a.test/?q=&quot;&gt;&lt;img&gt;"');
});

it('runs from right to left where the language does', () => {
  expect(writeMailHtml({ ...FRAME, language: 'ar', isRightToLeft: true })).toContain(
    '<html lang="ar" dir="rtl">',
  );
});
