import { drawChart } from './draw-chart.js';
import type { ReportChart, ReportDocument, ReportSection, ReportTable } from './report-document.js';
import { REPORT_STYLE } from './report-style.js';

/** A report as one HTML page: no script, nothing loaded from elsewhere, light and dark, narrow and wide. */
export function renderReportHtml(report: ReportDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(report.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escape(report.title)}</h1>
<p class="summary">${escape(report.summary)}</p>
</header>
${report.sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ heading, notes, tables, charts }: ReportSection): string {
  return `<section>
<h2>${escape(heading)}</h2>
${notes.map((note) => `<p>${escape(note)}</p>`).join('\n')}
${tables.map(table).join('\n')}
${charts.length > 0 ? `<div class="charts">\n${charts.map(chart).join('\n')}\n</div>` : ''}
</section>`;
}

function table({ caption, columns, rows }: ReportTable): string {
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
  const body = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${escape(name)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="table" role="region" aria-label="${escape(caption)}" tabindex="0">
<table>
<caption>${escape(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

function chart(drawn: ReportChart): string {
  return `<figure role="group" aria-label="${escape(drawn.description)}">
${drawChart(drawn)}
<figcaption>${escape(drawn.caption)}</figcaption>
</figure>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
