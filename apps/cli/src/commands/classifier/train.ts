import { type IdentitySample, trainIdentityClassifier } from '@mien/classifier';
import { Command } from 'commander';
import { openClassifierStore } from '../../classifier/classifier-store.js';
import { classifierReportText } from '../../classifier/report-text.js';
import { type CliHost, parseCount, parseRate, runs } from '../../command-host.js';
import { openPack } from '../../engine.js';
import { galleryPath, openGallery, withGallery } from '../../identification/gallery-file.js';
import { startProgress } from '../../output/progress.js';

interface TrainOptions {
  readonly gallery?: string;
  readonly pack?: string;
  readonly targetFpir: number;
  readonly folds: number;
}

const DEFAULT_FPIR = 0.01;
const DEFAULT_FOLDS = 5;

const EXAMPLES = `
Examples:
  mien classifier train
  mien classifier train --gallery staff.mien --target-fpir 0.001`;

const STAGES = {
  compare: 'Comparing templates',
  validate: 'Cross-validating',
  fit: 'Training',
} as const;

/** `mien classifier train` */
export const trainCommand = (host: CliHost): Command =>
  runs<TrainOptions>(
    new Command('train')
      .description('train a classifier on a gallery and report how it compares; does not activate it')
      .option('--gallery <file>', 'gallery made by "mien enroll" (default: gallery.mien in the data folder)')
      .option(
        '--target-fpir <rate>',
        'share of strangers that may be taken for somebody',
        parseRate,
        DEFAULT_FPIR,
      )
      .option('--folds <count>', 'parts of the cross-validation', parseCount, DEFAULT_FOLDS)
      .option('--pack <id>', 'model pack (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    async (context, _, { gallery: file, targetFpir, folds, pack: packId }) => {
      const { terminal, settings, signal, answer } = context;
      const pack = await openPack(context, packId);
      const gallery = await openGallery(galleryPath(settings.dataFolder, file), pack);
      const samples: IdentitySample[] = await withGallery(gallery, async (open) => [...open.templates()]);

      const progress = startProgress(terminal);
      const trained = await trainIdentityClassifier(samples, {
        embedderId: pack.form.embedder.embedderId,
        targetFpir,
        folds,
        signal,
        onProgress: ({ stage, done, total }) => progress.advance(done, total, STAGES[stage]),
      }).finally(() => progress.stop());

      const id = await openClassifierStore(settings.dataFolder).save(trained);
      if (answer) answer.print({ id, report: trained.report });
      else terminal.out(classifierReportText(id, trained.report));
      return 'ok';
    },
  );
