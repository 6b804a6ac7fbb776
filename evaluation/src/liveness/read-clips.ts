import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EvaluationInputError } from '../errors.js';
import { listPictures, picturePath } from '../input/picture-folder.js';
import { splitMjpeg } from './split-mjpeg.js';

/** Frames of one camera, in order, as picture files. */
export interface Clip {
  readonly name: string;
  readonly frames: readonly Uint8Array[];
}

const isStream = (name: string): boolean => /\.mjpe?g$/i.test(name);

/**
 * The clips at a path: an MJPEG file, a folder of them, or a folder of pictures, which are the frames of one clip.
 *
 * @throws {EvaluationInputError} if there is none.
 */
export async function readClips(path: string): Promise<readonly Clip[]> {
  const info = await stat(path).catch((cause) => {
    throw new EvaluationInputError(`Cannot read ${path}.`, cause);
  });
  if (!info.isDirectory()) return [await readStream(path)];
  const streams = (await readdir(path)).filter(isStream).sort();
  if (streams.length > 0) return Promise.all(streams.map((name) => readStream(join(path, name))));
  const pictures = await listPictures(path);
  const frames = await Promise.all(pictures.map((file) => readFile(picturePath(path, file))));
  return [{ name: basename(path), frames }];
}

async function readStream(path: string): Promise<Clip> {
  const frames = splitMjpeg(await readFile(path));
  if (frames.length === 0) throw new EvaluationInputError(`${path} holds no JPEG picture.`);
  return { name: basename(path), frames };
}
