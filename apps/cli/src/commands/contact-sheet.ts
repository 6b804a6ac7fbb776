import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { type CliHost, type CommandContext, parseRate, runs } from '../command-host.js';
import { type Collected, collectFaces } from '../contact-sheet/collect-faces.js';
import { identifyPersons } from '../contact-sheet/identify-persons.js';
import { findPerhapsSame, namePersons } from '../contact-sheet/name-persons.js';
import { renderSheet } from '../contact-sheet/render-sheet.js';
import type { Sheet } from '../contact-sheet/sheet.js';
import { openCalibratedPack, withEngine } from '../engine.js';
import type { Outcome } from '../exit-code.js';
import { counted } from '../output/format.js';
import { startProgress } from '../output/progress.js';
import { analyzePictures } from '../pictures/analyze-pictures.js';
import { asStream } from '../pictures/as-stream.js';
import { findPictures } from '../pictures/find-pictures.js';

interface ContactSheetOptions {
  readonly out: string;
  readonly targetFmr: number;
  readonly pack?: string;
}

const EXAMPLES = `
Examples:
  mien contact-sheet holiday/ --out holiday.html
  mien contact-sheet "team/*.jpg" --target-fmr 1e-5`;

const DEFAULT_FMR = 1e-3;

async function collectAll(
  context: CommandContext,
  pack: Parameters<typeof withEngine>[0],
  names: readonly string[],
): Promise<Collected> {
  const paths: string[] = [];
  for await (const path of findPictures(names)) paths.push(path);
  const collected: Collected = { pictures: [], unusable: [], faces: [] };
  const progress = startProgress(context.terminal, 'Looking at pictures');
  try {
    await withEngine(pack, async (engine) => {
      let done = 0;
      progress.advance(done, paths.length);
      const request = { iris: false, pad: false };
      for await (const picture of analyzePictures(engine, asStream(paths), request, context.signal)) {
        await collectFaces(collected, picture);
        progress.advance(++done, paths.length);
      }
    });
  } finally {
    progress.stop();
  }
  return collected;
}

function report(context: CommandContext, sheet: Sheet, page: string, seconds: number): void {
  const recurring = sheet.persons.filter(({ appearances }) => appearances.length > 1);
  if (context.answer) {
    const persons = sheet.persons.map(({ number, appearances }) => ({
      number,
      appearances: appearances.map(({ face, likeness }) => ({
        picture: sheet.pictures[face.picture]?.name,
        box: face.box,
        ...likeness,
      })),
    }));
    context.answer.print({
      page,
      pack: sheet.packId,
      seconds,
      persons,
      perhapsSame: sheet.perhapsSame,
      unusable: sheet.unusable,
    });
    return;
  }
  const { out } = context.terminal;
  out(
    `${counted(sheet.persons.length, 'person', 'people')} in ${counted(sheet.pictures.length, 'picture')}, ${recurring.length} in more than one; ${seconds.toFixed(1)} s.\n`,
  );
  for (const { name, why } of sheet.unusable) out(`Not used: ${name}. ${why}\n`);
  out(`\nOpen the contact sheet in a browser:\n  ${page}\n`);
}

async function contactSheet(
  context: CommandContext,
  names: readonly string[],
  options: ContactSheetOptions,
): Promise<Outcome> {
  const startedAt = performance.now();
  const { pack, calibration } = await openCalibratedPack(context, options.pack);
  const { pictures, unusable, faces } = await collectAll(context, pack, names);
  const { targetFmr } = options;
  const embeddings = faces.map((face) => face.embedding);
  const picturesOfFaces = faces.map((face) => face.picture);
  const grouping = identifyPersons(embeddings, picturesOfFaces, calibration, targetFmr);
  const persons = namePersons(faces, grouping, calibration);
  const perhapsSame = findPerhapsSame(faces, grouping, calibration);
  const { threshold, form } = grouping;
  const sheet: Sheet = {
    pictures,
    unusable,
    persons,
    perhapsSame,
    threshold,
    form,
    packId: pack.id,
    targetFmr,
  };

  const page = resolve(options.out);
  await mkdir(dirname(page), { recursive: true });
  await writeFile(page, renderSheet(sheet));
  report(context, sheet, page, (performance.now() - startedAt) / 1000);
  if (unusable.length > 0) return 'picture';
  return persons.length > 0 ? 'ok' : 'no';
}

export const contactSheetCommand = (host: CliHost): Command =>
  runs(
    new Command('contact-sheet')
      .description('write an HTML page of who appears in which pictures')
      .argument('<pictures...>', 'files, folders or globs')
      .option('--out <file>', 'where the page goes', 'contact-sheet.html')
      .option(
        '--target-fmr <rate>',
        'share of strangers that may count as one person',
        parseRate,
        DEFAULT_FMR,
      )
      .option('--pack <id>', 'model pack (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    contactSheet,
  );
