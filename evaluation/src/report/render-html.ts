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
<title>${escapeHtml(report.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escapeHtml(report.title)}</h1>
<p class="summary">${escapeHtml(report.summary)}</p>
<dl>${report.terms.map(([term, meaning]) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}</dd></div>`).join('')}</dl>
</header>
${report.sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ heading, notes, tables, charts }: ReportSection): string {
  return `<section>
<h2>${isolated(heading)}</h2>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
${tables.map((each) => table(each, heading)).join('\n')}
${charts.length > 0 ? `<div class="charts">\n${charts.map(chart).join('\n')}\n</div>` : ''}
</section>`;
}

function table({ caption, columns, rows }: ReportTable, heading: string): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${isolated(name)}</th>${cells.map((cell) => `<td>${isolated(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="table" role="region" aria-label="${escapeHtml(`${heading}: ${caption}`)}" tabindex="0">
<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

function chart(drawn: ReportChart): string {
  return `<figure>
<div role="img" aria-label="${escapeHtml(drawn.description)}">${drawChart(drawn)}</div>
<figcaption>${escapeHtml(drawn.caption)}</figcaption>
</figure>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A name may be written from right to left without turning what stands beside it. */
const isolated = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`;

/** A number stays on one line with its percent sign. */
function escapeHtml(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll(/(\d) %/g, '$1\u00a0%');
}
