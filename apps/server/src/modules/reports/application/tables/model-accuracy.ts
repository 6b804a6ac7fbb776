import { sql } from 'drizzle-orm';
import { cannotLink, recognitionLog } from '../../../../platform/database/schema/index.js';
import type { Cell } from '../../domain/report-table.js';
import type { ReadOperatingPoint } from '../ports.js';
import type { TableContext, TableReader } from './table-context.js';

const LOOKED_BACK_DAYS = 90;

async function* each(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}

/** How often each decision was made lately, and how many matches somebody took back. */
async function observed({
  tx,
  now,
  words,
}: Pick<TableContext, 'tx' | 'now' | 'words'>): Promise<readonly (readonly Cell[])[]> {
  const { figures, decisions } = words;
  const since = new Date(now.getTime() - LOOKED_BACK_DAYS * 86_400_000).toISOString();
  const counts = await tx.execute<{ kind: string; decision: string; count: number }>(sql`
    select ${recognitionLog.kind} as kind, ${recognitionLog.decision} as decision, count(*)::int as count
      from ${recognitionLog} where ${recognitionLog.at} >= ${since} group by 1, 2 order by 1, 2`);
  const corrected = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from ${cannotLink}
     where ${cannotLink.createdAt} >= ${since} and ${cannotLink.revertedAt} is null`);
  const said = (name: string) => decisions[name] ?? name;
  return [
    ...counts.rows.map(({ kind, decision, count }) => [
      `${figures.decisions}: ${said(kind)}, ${said(decision)}`,
      count,
      figures.log,
    ]),
    [figures.corrected, corrected.rows[0]?.count ?? 0, figures.log],
  ];
}

/** What is known about the errors of the model in use: what was asked for, what was measured, what happened. */
export const createModelAccuracy =
  (operatingPointOf: ReadOperatingPoint): TableReader<'model-accuracy'> =>
  async (context) => {
    const { organization, words } = context;
    const { figures, columns: title } = words;
    const point = await operatingPointOf(organization.id, organization.settings);
    const { verification, identification } = point;
    const missRate = point.curve.find(({ threshold }) => threshold >= verification.threshold)?.fnmr;
    const rows: readonly (readonly Cell[])[] = [
      [figures.pack, point.packId, point.embedderId],
      [figures.people, point.enrolledPeople, figures.log],
      [figures.verificationTarget, verification.targetFmr, figures.setting],
      [figures.verificationRate, verification.fmr, verification.stricter ?? figures.calibration],
      [figures.verificationThreshold, verification.threshold, figures.calibration],
      ...(missRate === undefined ? [] : [[figures.missRate, missRate, figures.calibration]]),
      [figures.identificationTarget, identification.targetFpir, figures.setting],
      [figures.identificationRate, identification.fmr, identification.stricter ?? figures.calibration],
      [figures.identificationThreshold, identification.threshold, figures.calibration],
      ...(await observed(context)),
    ];
    return {
      columns: [
        { title: title.figure, kind: 'text', weight: 5 },
        { title: title.value, kind: 'number', weight: 2 },
        { title: title.basis, kind: 'text', weight: 4 },
      ],
      notes: [],
      total: rows.length,
      rows: each(rows),
    };
  };
