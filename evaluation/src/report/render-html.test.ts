import { describe, expect, it } from 'vitest';
import { renderReportHtml } from './render-html.js';
import type { ReportDocument } from './report-document.js';

const report: ReportDocument = {
  title: 'Report',
  summary: 'FMR is 0.1 %.',
  terms: [['FMR', 'how often two people are taken for one.']],
  sections: [
    {
      heading: 'שרה',
      notes: [],
      tables: [{ caption: 'Pictures', columns: ['Picture'], rows: [['محمد/<1>.jpg']] }],
      charts: [
        {
          caption: 'Curve',
          description: 'A falling curve.',
          kind: 'line',
          x: { name: 'FMR', scale: 'log', share: true, max: 1 },
          y: { name: 'FNMR', scale: 'log', share: true, max: 1 },
          series: [
            {
              name: 'raw',
              points: [
                [1e-6, 0.5],
                [1e-3, 0.02],
                [1, 0.01],
              ],
            },
          ],
          marks: [{ name: 'marked', x: 1e-3 }],
        },
      ],
    },
  ],
};

describe('a report as a page', () => {
  const html = renderReportHtml(report);

  it('keeps names written from right to left apart, and never as markup', () => {
    expect(html).toContain('<h2><bdi>שרה</bdi></h2>');
    expect(html).toContain('<th scope="row"><bdi>محمد/&lt;1&gt;.jpg</bdi></th>');
  });

  it('explains its measures and keeps numbers with their percent signs', () => {
    expect(html).toContain('<dt>FMR</dt><dd>how often two people are taken for one.</dd>');
    expect(html).toContain('0.1\u00a0%');
  });

  it('draws small targets as upright lines and describes the chart', () => {
    expect(html).toContain('marked</text>');
    expect(html).toContain('role="img" aria-label="A falling curve."');
  });

  it('needs no script and nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|<link|<img|url\((?!#)|src=/);
  });
});
