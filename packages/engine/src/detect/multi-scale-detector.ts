import type { FaceBox } from '@mien/biometrics';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import type { DetectedFace, DetectionOptions, FaceDetector, RegionSearch } from './detected-face.js';
import { addNewFaces, isSameFace, isSharedFace, largestFirst } from './merge.js';
import { isWholeInTile, regionAround, tilesOf, wholeScale } from './regions.js';
import { type TileLevel, tileLadder } from './tile-ladder.js';

/** A face of 40 px spans 20 px of the input at this scale, which every network here finds. */
const FINEST_SCALE = 2;
/** Pictures longer than this are searched for faces of a 48th of their longer side, so the number of tiles is bounded. */
const MAX_FINE_SIDE = 1920;
/** Tiles must be this much finer than the whole picture to be worth their time. */
const MIN_GAIN = 1.3;
/** Smaller boxes, in input pixels, are mostly shoulders and hair: the networks see no features there. */
const MIN_FACE = 14;
/** Boxes up to this size, in input pixels, are believed in a tile. Skin and cloth look like larger faces at that scale. */
const MAX_TILE_FACE = 48;
const TILE_OVERLAP = 64;
/** For a picture of many people: faces from 16 px, from 28 px in one of 12 megapixels. */
const GROUP_LADDER = { overlapPx: TILE_OVERLAP, finestScale: 0.75, minGain: MIN_GAIN, maxTiles: 160 };
/** Size in input pixels at which a doubtful find of a tile is looked at again: every face is found there, nothing else. */
const SECOND_LOOK_FACE = 28;
/** Of one level, best score first. */
const MAX_SECOND_LOOKS = 60;
/** Below this no network can see anything, in pixels of the picture's shorter side. */
const MIN_PICTURE_SIDE = 12;

const sizeOf = ({ box }: DetectedFace): number => Math.sqrt(box.width * box.height);

/**
 * Search a picture with a network of small fixed input: whole in one pass; then, in larger pictures, in tiles for the
 * faces that the first pass is too coarse for; and, when nothing was found, shrunk to half, for a face that fills the
 * frame.
 */
export function createMultiScaleDetector(network: RegionSearch): FaceDetector {
  const input = { width: network.inputWidth, height: network.inputHeight };

  const isSure = ({ score }: DetectedFace): boolean => score >= network.sureScore;

  async function search(picture: LoadedPicture, region: FaceBox): Promise<DetectedFace[]> {
    const faces = await network.search(picture, region);
    const smallest = (MIN_FACE * region.width) / input.width;
    return faces.filter((face) => sizeOf(face) >= smallest);
  }

  const searchWhole = (picture: LoadedPicture, scale: number) =>
    search(picture, regionAround(picture.width / 2, picture.height / 2, input, scale));

  async function isConfirmed(picture: LoadedPicture, face: DetectedFace): Promise<boolean> {
    const { x, y, width, height } = face.box;
    const scale = sizeOf(face) / SECOND_LOOK_FACE;
    const seen = await search(picture, regionAround(x + width / 2, y + height / 2, input, scale));
    return seen.some((other) => isSure(other) && isSameFace(other.box, face.box));
  }

  async function addSmallFaces(
    picture: LoadedPicture,
    known: readonly DetectedFace[],
    { scale, tiles }: TileLevel,
    isSame = isSameFace,
  ): Promise<DetectedFace[]> {
    const found: DetectedFace[] = [];
    for (const tile of tiles) {
      const faces = await search(picture, tile);
      found.push(...faces.filter(({ box }) => isWholeInTile(box, tile, picture)));
    }
    const isBelieved = (face: DetectedFace) => isSure(face) && sizeOf(face) <= MAX_TILE_FACE * scale;
    const believed = addNewFaces(known, found.filter(isBelieved), isSame);
    const doubtful = addNewFaces(believed, found, isSame).slice(believed.length);
    const confirmed: DetectedFace[] = [];
    for (const face of doubtful.slice(0, MAX_SECOND_LOOKS))
      if (await isConfirmed(picture, face)) confirmed.push(face);
    return addNewFaces(believed, confirmed, isSame);
  }

  function fineLevel(picture: LoadedPicture): readonly TileLevel[] {
    const longer = Math.max(picture.width, picture.height);
    const scale = FINEST_SCALE * Math.max(1, longer / MAX_FINE_SIDE);
    if (wholeScale(picture, input) < scale * MIN_GAIN) return [];
    return [{ scale, tiles: tilesOf(picture, input, scale, TILE_OVERLAP) }];
  }

  function levelsOf(picture: LoadedPicture, { smallFaces, group }: DetectionOptions): readonly TileLevel[] {
    if (group) return tileLadder(picture, input, GROUP_LADDER);
    return smallFaces ? fineLevel(picture) : [];
  }

  return {
    async detect(picture, options) {
      if (Math.min(picture.width, picture.height) < MIN_PICTURE_SIDE) return [];
      const scale = wholeScale(picture, input);
      let faces = addNewFaces([], await searchWhole(picture, scale));
      const isSame = options.group ? isSharedFace : isSameFace;
      for (const level of levelsOf(picture, options)) {
        faces = await addSmallFaces(picture, faces, level, isSame);
      }
      if (faces.length === 0) faces = addNewFaces([], await searchWhole(picture, scale * 2));
      return largestFirst(faces);
    },
    close: () => network.close(),
  };
}
