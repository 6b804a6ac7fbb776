import type { AnalysisRequest, FaceAnalysis } from '@mien/engine';
import { Command } from 'commander';
import { type CliHost, type CommandContext, runs } from '../command-host.js';
import { openPack, withEngine } from '../engine.js';
import type { Outcome } from '../exit-code.js';
import { counted, formatBox, formatScore } from '../output/format.js';
import { createPictureTally } from '../output/outcome-of-pictures.js';
import { pictureJson } from '../output/picture-json.js';
import { pictureProblem } from '../output/picture-problem.js';
import { REJECT_SENTENCES } from '../output/reject-sentences.js';
import type { Terminal } from '../output/terminal.js';
import { textTable } from '../output/text-table.js';
import { analyzePictures, type PictureOutcome } from '../pictures/analyze-pictures.js';
import { createBoxPaths, saveWithBoxes } from '../pictures/draw-boxes.js';
import { findPictures } from '../pictures/find-pictures.js';

interface DetectOptions {
  readonly pack?: string;
  readonly boxes?: string;
  readonly embeddings?: boolean;
  readonly smallFaces: boolean;
}

const EXAMPLES = `
Examples:
  mien detect party.jpg
  mien detect photos/ --json > faces.json
  mien detect "scans/*.png" --boxes drawn/`;

const COLUMNS = [
  { title: '#', align: 'right' },
  { title: 'face' },
  { title: 'detection', align: 'right' },
  { title: 'quality', align: 'right' },
  { title: 'bona fide', align: 'right' },
  { title: 'to improve' },
] as const;

function faceRow(face: FaceAnalysis, index: number): readonly string[] {
  const reason = face.rejection?.reason ?? face.quality?.advice;
  return [
    String(index + 1),
    formatBox(face.box),
    formatScore(face.detectionScore),
    face.quality ? formatScore(face.quality.score) : '-',
    face.pad ? formatScore(face.pad.bonaFide) : '-',
    reason ? REJECT_SENTENCES[reason].says : '',
  ];
}

function printPicture(terminal: Terminal, picture: PictureOutcome): void {
  if (picture.kind !== 'analyzed') {
    terminal.out(`${picture.path}\n  ${pictureProblem(picture)}\n\n`);
    return;
  }
  const { width, height, faces } = picture.analysis;
  terminal.out(`${picture.path}  ${width}×${height}, ${counted(faces.length, 'face')}\n`);
  const table = faces.length === 0 ? '' : textTable(COLUMNS, faces.map(faceRow));
  terminal.out(`${table.replace(/^/gm, '  ').trimEnd()}\n\n`);
}

async function detect(
  context: CommandContext,
  names: readonly string[],
  options: DetectOptions,
): Promise<Outcome> {
  const { terminal, signal } = context;
  const embedding = options.embeddings === true;
  const request: AnalysisRequest = { iris: false, embed: embedding, smallFaces: options.smallFaces };
  const boxPath = options.boxes === undefined ? undefined : createBoxPaths(options.boxes);
  const pack = await openPack(context, options.pack);
  const tally = createPictureTally();

  await withEngine(pack, async (engine) => {
    const list = context.answer?.startList({ pack: pack.id }, 'pictures');
    for await (const picture of analyzePictures(engine, findPictures(names), request, signal)) {
      if (list) list.add(pictureJson(picture, () => ({}), { embedding }));
      else printPicture(terminal, picture);
      if (picture.kind !== 'analyzed') {
        tally.add('unusable');
        continue;
      }
      tally.add(picture.analysis.faces.length > 0 ? 'yes' : 'no');
      if (boxPath) {
        const boxes = picture.analysis.faces.map(({ box }, index) => ({ box, label: String(index + 1) }));
        await saveWithBoxes(picture.path, boxes, boxPath(picture.path));
      }
    }
    list?.end();
  });
  return tally.outcome();
}

export const detectCommand = (host: CliHost): Command =>
  runs(
    new Command('detect')
      .description('find every face in pictures and measure its quality')
      .argument('<pictures...>', 'files, folders or globs')
      .option('--boxes <out>', 'save copies with the faces marked: a file for one picture, else a folder')
      .option('--embeddings', 'add each face’s embedding to the JSON')
      .option('--no-small-faces', 'skip the second look for small faces; faster')
      .option('--pack <id>', 'model pack (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    detect,
  );
