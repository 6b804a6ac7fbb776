import type { ReportDocument, ReportTable } from './report-document.js';

/** A report as plain text for a terminal: everything but the charts. */
export function renderReportText(report: ReportDocument): string {
  const lines = [
    report.title,
    report.summary,
    ...report.terms.map(([term, meaning]) => `${term}: ${meaning}`),
  ];
  for (const { heading, notes, tables } of report.sections) {
    lines.push('', heading, '-'.repeat(heading.length), ...notes);
    for (const table of tables) lines.push('', table.caption, ...alignTable(table));
  }
  return `${lines.join('\n')}\n`;
}

function alignTable({ columns, rows }: ReportTable): readonly string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  return all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
