import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  type EvaluationContext,
  type ReportDocument,
  renderReportHtml,
  renderReportText,
} from '@mien/evaluation';
import type { ReadyPack } from '@mien/models';
import type { Command } from 'commander';
import type { CommandContext } from '../../command-host.js';
import { openPack, withEngine } from '../../engine.js';
import type { Outcome } from '../../exit-code.js';
import { startProgress } from '../../output/progress.js';
import { PICTURES_UNDER_WAY } from '../../pictures/analyze-pictures.js';

/** Options that every evaluation has. */
export interface EvaluateOptions {
  readonly report?: string;
  readonly pack?: string;
}

/** Add the options that every evaluation has. */
export const withEvaluateOptions = (command: Command): Command =>
  command
    .option('--report <file>', 'write the report as one HTML file, too')
    .option('--pack <id>', 'model pack (default: the active one)');

/**
 * Run an evaluation with a progress bar. What was measured is kept in the data folder, so that a run that
 * was broken off goes on where it stopped.
 */
export async function runEvaluation<T>(
  context: CommandContext,
  options: EvaluateOptions,
  evaluate: (evaluation: EvaluationContext, pack: ReadyPack) => Promise<T>,
): Promise<T> {
  const pack = await openPack(context, options.pack);
  const { id, version, form } = pack;
  const progress = startProgress(context.terminal);
  return withEngine(pack, (engine) =>
    evaluate(
      {
        engine,
        pack: { id, version, embedderId: form.embedder.embedderId },
        workFolder: join(context.settings.dataFolder, 'evaluation'),
        onProgress: ({ phase, done, total }) => progress.advance(done, total, phase),
        signal: context.signal,
        concurrency: PICTURES_UNDER_WAY,
      },
      pack,
    ),
  ).finally(() => progress.stop());
}

/** Print an evaluation as text, or its figures as JSON, and write its page if one was asked for. */
export async function reportEvaluation(
  context: CommandContext,
  evaluation: object,
  document: ReportDocument,
  { report }: EvaluateOptions,
): Promise<Outcome> {
  const page = report === undefined ? undefined : resolve(report);
  if (page !== undefined) {
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, renderReportHtml(document));
  }
  if (context.answer) context.answer.print({ ...evaluation, ...(page !== undefined && { page }) });
  else {
    context.terminal.out(renderReportText(document));
    if (page !== undefined) context.terminal.out(`\nThe report as a page: ${page}\n`);
  }
  return 'ok';
}
