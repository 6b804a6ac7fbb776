import type { Calibration, StricterReason } from '@mien/biometrics';
import type { FaceAnalysis } from '@mien/engine';
import { type Gallery, identify } from '@mien/gallery';
import { Command } from 'commander';
import { type CliHost, type CommandContext, parseRate, runs } from '../command-host.js';
import { openCalibratedPack, withEngine } from '../engine.js';
import type { Outcome } from '../exit-code.js';
import { galleryPath, openGallery, withGallery } from '../identification/gallery-file.js';
import { type IdentifiedFace, printIdentities } from '../identification/print-identities.js';
import { STRICTER_SENTENCES } from '../output/decision-sentences.js';
import { createPictureTally } from '../output/outcome-of-pictures.js';
import { pictureJson } from '../output/picture-json.js';
import { analyzePictures, facesOf, type PictureOutcome } from '../pictures/analyze-pictures.js';
import { createBoxPaths, saveWithBoxes } from '../pictures/draw-boxes.js';
import { findPictures } from '../pictures/find-pictures.js';

interface IdentifyOptions {
  readonly gallery?: string;
  readonly targetFpir: number;
  readonly boxes?: string;
  readonly pack?: string;
}

const DEFAULT_FPIR = 0.01;

const EXAMPLES = `
Examples:
  mien identify door.jpg
  mien identify cameras/ --gallery staff.mien --target-fpir 0.001 --json
  mien identify team.jpg --boxes named.jpg`;

type Who = (face: FaceAnalysis) => Promise<IdentifiedFace>;

/** Candidates shown in JSON. */
const SHOWN_CANDIDATES = 5;

const createWho =
  (gallery: Gallery, calibration: Calibration, targetFpir: number): Who =>
  async (face) => {
    if (face.embedding === undefined) return { face };
    const identity = await identify(gallery, [face.embedding], calibration, { targetFpir });
    return { face, identity: { ...identity, candidates: identity.candidates.slice(0, SHOWN_CANDIDATES) } };
  };

const isMatch = ({ identity }: IdentifiedFace) => identity?.decision === 'match';

const boxLabel = (identified: IdentifiedFace) =>
  (isMatch(identified) && identified.identity?.candidate?.subjectId) || '?';

const verdictOn = (picture: PictureOutcome, identified: readonly IdentifiedFace[]) => {
  if (picture.kind !== 'analyzed') return 'unusable';
  return identified.some(isMatch) ? 'yes' : 'no';
};

async function identifyAll(
  context: CommandContext,
  pictures: AsyncIterable<PictureOutcome>,
  who: Who,
  show: (picture: PictureOutcome, identified: readonly IdentifiedFace[]) => void,
  boxes: string | undefined,
): Promise<Outcome> {
  const boxPath = boxes === undefined ? undefined : createBoxPaths(boxes);
  const tally = createPictureTally();
  const strictness = new Set<StricterReason>();
  for await (const picture of pictures) {
    const identified: IdentifiedFace[] = [];
    for (const face of facesOf(picture)) identified.push(await who(face));
    show(picture, identified);
    tally.add(verdictOn(picture, identified));
    for (const reason of identified.flatMap(({ identity }) => identity?.basis.stricter ?? []))
      strictness.add(reason);
    if (boxPath && picture.kind === 'analyzed') {
      const labeled = identified.map((one) => ({ box: one.face.box, label: boxLabel(one) }));
      await saveWithBoxes(picture.path, labeled, boxPath(picture.path));
    }
  }
  for (const reason of strictness) context.terminal.err(`${STRICTER_SENTENCES[reason]}\n`);
  return tally.outcome();
}

async function identifyPictures(
  context: CommandContext,
  names: readonly string[],
  { gallery: file, targetFpir, boxes, pack: packId }: IdentifyOptions,
): Promise<Outcome> {
  const { pack, calibration } = await openCalibratedPack(context, packId);
  const path = galleryPath(context.settings.dataFolder, file);
  return withGallery(await openGallery(path, pack), (gallery) => {
    if (gallery.subjectCount === 0)
      context.terminal.err('The gallery is empty, so everybody is unknown; "mien enroll" fills it.\n');
    return withEngine(pack, async (engine) => {
      const head = { pack: pack.id, gallery: path, people: gallery.subjectCount, targetFpir };
      const list = context.answer?.startList(head, 'pictures');
      const pictures = analyzePictures(engine, findPictures(names), { iris: false }, context.signal);
      const show = (picture: PictureOutcome, identified: readonly IdentifiedFace[]) =>
        list
          ? list.add(pictureJson(picture, (_, index) => ({ identity: identified[index]?.identity ?? null })))
          : printIdentities(context.terminal, picture, identified);
      const who = createWho(gallery, calibration, targetFpir);
      const outcome = await identifyAll(context, pictures, who, show, boxes);
      list?.end();
      return outcome;
    });
  });
}

export const identifyCommand = (host: CliHost): Command =>
  runs(
    new Command('identify')
      .description('find out who is in pictures, among the people enrolled')
      .argument('<pictures...>', 'files, folders or globs')
      .option('--gallery <file>', 'gallery made by "mien enroll" (default: gallery.mien in the data folder)')
      .option(
        '--target-fpir <rate>',
        'how often a stranger may be taken for anybody',
        parseRate,
        DEFAULT_FPIR,
      )
      .option('--boxes <out>', 'save copies with the names: a file for one picture, else a folder')
      .option('--pack <id>', 'model pack (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    identifyPictures,
  );
