import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { saveGalleryFile } from '@mien/gallery';
import { Command } from 'commander';
import { type CliHost, type CommandContext, runs } from '../command-host.js';
import { openCalibratedPack, withEngine } from '../engine.js';
import type { Outcome } from '../exit-code.js';
import { enrollFolders } from '../identification/enroll-folders.js';
import { galleryPath, openOrCreateGallery, withGallery } from '../identification/gallery-file.js';
import { listPeople } from '../identification/list-people.js';
import { counted } from '../output/format.js';
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

  const progress = startProgress(terminal, 'Enrolling');
  return withGallery(await openOrCreateGallery(path, pack), async (gallery) => {
    const report = await withEngine(pack, (engine) =>
      enrollFolders({ engine, gallery, people, policy, signal, onProgress: progress.advance }),
    ).finally(() => progress.stop());
    await mkdir(dirname(path), { recursive: true });
    await saveGalleryFile(gallery, path);

    const { subjectCount, templateCount } = gallery;
    if (context.answer) {
      context.answer.print({
        gallery: path,
        pack: pack.id,
        people: subjectCount,
        templates: templateCount,
        ...report,
      });
    } else {
      for (const { path: picture, why } of report.skipped) terminal.out(`Skipped ${picture}: ${why}\n`);
      for (const person of report.withoutTemplate)
        terminal.out(`Not enrolled, no usable picture: ${person}\n`);
      for (const { subjectId, alsoLike, path: picture } of report.duplicates) {
        terminal.out(`Warning: ${picture} of ${subjectId} looks like ${alsoLike}, already enrolled.\n`);
      }
      const added = `${counted(report.enrolled, 'template')} added, ${report.alreadyThere} already there`;
      terminal.out(`${added}; the gallery holds ${counted(subjectCount, 'person', 'people')}: ${path}\n`);
    }
    return report.skipped.length > 0 ? 'picture' : 'ok';
  });
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
