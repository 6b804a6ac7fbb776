import { type Classification, classify, type IdentityClassifier } from '@mien/classifier';
import type { FaceAnalysis } from '@mien/engine';
import { Command } from 'commander';
import { openClassifierStore } from '../../classifier/classifier-store.js';
import { type CliHost, runs } from '../../command-host.js';
import { openPack, withEngine } from '../../engine.js';
import { ClassifierNotFoundError } from '../../errors.js';
import { counted, formatBox, formatPercent, formatScore } from '../../output/format.js';
import { createPictureTally } from '../../output/outcome-of-pictures.js';
import { pictureJson } from '../../output/picture-json.js';
import { pictureProblem } from '../../output/picture-problem.js';
import type { Terminal } from '../../output/terminal.js';
import { textTable } from '../../output/text-table.js';
import { analyzePictures, facesOf, type PictureOutcome } from '../../pictures/analyze-pictures.js';
import { findPictures } from '../../pictures/find-pictures.js';

const EXAMPLES = `
Examples:
  mien classifier identify door.jpg`;

const COLUMNS = [
  { title: '#', align: 'right' },
  { title: 'face' },
  { title: 'who' },
  { title: 'value', align: 'right' },
  { title: 'probability', align: 'right' },
] as const;

function classifyFace(classifier: IdentityClassifier, face: FaceAnalysis): Classification | undefined {
  const { embedding, embedderId } = face;
  if (embedding === undefined || embedderId === undefined) return undefined;
  return classify(classifier, { embedding, embedderId });
}

function row(face: FaceAnalysis, index: number, found: Classification | undefined): readonly string[] {
  const [best] = found?.candidates ?? [];
  const place = [String(index + 1), formatBox(face.box)];
  if (found === undefined || best === undefined) return [...place, 'not compared'];
  if (found.outcome === 'unknown') return [...place, 'unknown', formatScore(best.decisionValue)];
  const name = found.outcome === 'match' ? best.subjectId : `${best.subjectId}?`;
  return [...place, name, formatScore(best.decisionValue), formatPercent(best.probability)];
}

function print(
  terminal: Terminal,
  picture: PictureOutcome,
  found: readonly (Classification | undefined)[],
): void {
  const faces = facesOf(picture);
  if (picture.kind !== 'analyzed') terminal.out(`${picture.path}\n  ${pictureProblem(picture)}\n\n`);
  else terminal.out(`${picture.path}  ${counted(faces.length, 'face')}\n`);
  if (faces.length === 0) return;
  const table = textTable(
    COLUMNS,
    faces.map((face, index) => row(face, index, found[index])),
  );
  terminal.out(`${table.replace(/^/gm, '  ').trimEnd()}\n\n`);
}

/** `mien classifier identify` */
export const classifyCommand = (host: CliHost): Command =>
  runs(
    new Command('identify')
      .description('find out who is in pictures with the active classifier')
      .argument('<pictures...>', 'files, folders or globs')
      .addHelpText('after', EXAMPLES),
    host,
    async (context, names) => {
      const store = openClassifierStore(context.settings.dataFolder);
      const active = await store.active();
      if (active === undefined) throw new ClassifierNotFoundError();
      const pack = await openPack(context);
      const classifier = await store.load(active.id, pack.form.embedder.embedderId);
      const tally = createPictureTally();

      await withEngine(pack, async (engine) => {
        const list = context.answer?.startList({ pack: pack.id, classifier: active.id }, 'pictures');
        const pictures = analyzePictures(
          engine,
          findPictures(names),
          { iris: false, pad: false },
          context.signal,
        );
        for await (const picture of pictures) {
          const found = facesOf(picture).map((face) => classifyFace(classifier, face));
          if (list) list.add(pictureJson(picture, (_, index) => ({ identity: found[index] ?? null })));
          else print(context.terminal, picture, found);
          const isNamed = found.some((one) => one?.outcome === 'match');
          tally.add(picture.kind !== 'analyzed' ? 'unusable' : isNamed ? 'yes' : 'no');
        }
        list?.end();
      });
      return tally.outcome();
    },
  );
