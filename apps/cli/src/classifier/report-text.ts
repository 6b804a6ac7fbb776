import type { Rate } from '@mien/biometrics';
import type { ClassifierReport } from '@mien/classifier';
import { counted, formatPercent } from '../output/format.js';
import { textTable } from '../output/text-table.js';

const VERDICTS: Readonly<Record<ClassifierReport['verdict'], string>> = {
  better: 'The classifier makes fewer errors than the nearest template.',
  equal: 'The classifier is as good as the nearest template, as far as these pictures can tell.',
  worse: 'The classifier makes more errors than the nearest template.',
};

const rateText = ({ value, lower, upper, errors, trials }: Rate) =>
  `${formatPercent(value)} (${formatPercent(lower)} to ${formatPercent(upper)}; ${errors} of ${trials})`;

/** A cross-validation report as text: the classifier beside what it would replace. */
export function classifierReportText(id: string, report: ClassifierReport): string {
  const { classifier, nearestTemplate, normalizedCentroid } = report.systems;
  const columns = [
    { title: '' },
    { title: 'classifier' },
    { title: 'nearest template' },
    { title: 'as the gallery' },
  ];
  const systems = [classifier, nearestTemplate, normalizedCentroid];
  const rows = [
    ['wrong person first', ...systems.map((system) => rateText(system.rankOneErrors))],
    ['stranger taken for somebody (FPIR)', ...systems.map((system) => rateText(system.fpir))],
    ['known person not named (FNIR)', ...systems.map((system) => rateText(system.fnir))],
  ];
  const untested =
    report.untestedSubjects === 0
      ? ''
      : `${counted(report.untestedSubjects, 'person', 'people')} with one template could not be tested.\n`;
  return `Classifier ${id}: ${counted(report.subjects, 'person', 'people')}, ${counted(report.templates, 'template')}, ${report.folds} folds.
${untested}
${textTable(columns, rows)}
${VERDICTS[report.verdict]}
Recommendation: ${report.recommendation === 'activate' ? `mien classifier activate ${id}` : 'keep the nearest template.'}
`;
}
