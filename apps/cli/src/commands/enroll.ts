import { type Gallery, saveGalleryFile } from '@mien/gallery';
import { Command } from 'commander';
import { type CliHost, type CommandContext, runs } from '../command-host.js';
import { openCalibratedPack, withEngine } from '../engine.js';
import type { Outcome } from '../exit-code.js';
import { enrollFolders } from '../identification/enroll-folders.js';
import {
  galleryPath,
  openOrCreateGallery,
  withGallery,
  withGalleryLock,
} from '../identification/gallery-file.js';
import { listPeople } from '../identification/list-people.js';
import { printEnrollment } from '../identification/print-enrollment.js';
import { startProgress } from '../output/progress.js';

interface EnrollOptions {
  readonly gallery?: string;
  readonly pack?: string;
  readonly anyQuality?: boolean;
}

const CONSENT =
  'A face template is biometric data: enroll only people who agreed to it, and let them leave again.\n';

const EXAMPLES = `
The folder holds one folder per person, named after them:
  staff/Ana Jovanović/*.jpg
  staff/李明/*.jpg

Examples:
  mien enroll staff/
  mien enroll staff/ --gallery staff.mien --any-quality`;

async function enroll(
  context: CommandContext,
  [folder = '']: readonly string[],
  options: EnrollOptions,
): Promise<Outcome> {
  const { terminal, signal } = context;
  const people = await listPeople(folder);
  const { pack, calibration } = await openCalibratedPack(context, options.pack);
  const path = galleryPath(context.settings.dataFolder, options.gallery);
  const policy = { calibration, acceptsPoorQuality: options.anyQuality === true };
  terminal.err(CONSENT);

  const enrollInto = async (gallery: Gallery): Promise<Outcome> => {
    const progress = startProgress(terminal, 'Enrolling');
    const report = await withEngine(pack, (engine) =>
      enrollFolders({ engine, gallery, people, policy, signal, onProgress: progress.advance }),
    ).finally(() => progress.stop());
    if (report.enrolled > 0) await saveGalleryFile(gallery, path);
    printEnrollment(context, { path, packId: pack.id, gallery, report });
    return report.skipped.length > 0 ? 'picture' : 'ok';
  };
  return withGalleryLock(path, async () => withGallery(await openOrCreateGallery(path, pack), enrollInto));
}

export const enrollCommand = (host: CliHost): Command =>
  runs(
    new Command('enroll')
      .description('make a gallery, or add to one, from a folder per person')
      .argument('<folder>', 'a folder with one folder of pictures per person')
      .option('--gallery <file>', 'where the gallery is kept (default: gallery.mien in the data folder)')
      .option('--any-quality', 'enroll faces that have something to improve, too')
      .option('--pack <id>', 'model pack (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    enroll,
  );
