/** What came is no sequence of JPEG pictures, or one of them is too large. */
export class NotJpegError extends Error {
  override readonly name = 'NotJpegError';
}

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);

/**
 * Cut a stream of JPEG pictures that follow one another, as ffmpeg writes them, into pictures.
 *
 * @param maxBytes Longest picture. More is never held, and no byte is looked at twice.
 */
export function createJpegSplitter(maxBytes: number) {
  let held: Buffer = Buffer.alloc(0);
  let searched = 0;

  /** @returns the first picture, taken off what is held; undefined while it is incomplete. */
  const takeOne = (): Buffer | undefined => {
    if (held.length < START.length) return undefined;
    if (!held.subarray(0, START.length).equals(START))
      throw new NotJpegError('A picture does not begin like a JPEG.');
    const end = held.indexOf(END, Math.max(START.length, searched));
    if ((end === -1 ? held.length : end) > maxBytes) throw new NotJpegError('A picture is too large.');
    if (end === -1) return undefined;
    const picture = Buffer.from(held.subarray(0, end + END.length));
    held = held.subarray(end + END.length);
    searched = 0;
    return picture;
  };

  return {
    /**
     * Take in what came next.
     *
     * @returns the pictures that are complete with it.
     * @throws {NotJpegError} once and for all: the stream cannot be followed any further.
     */
    push(chunk: Buffer): Buffer[] {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const pictures: Buffer[] = [];
      for (let picture = takeOne(); picture !== undefined; picture = takeOne()) pictures.push(picture);
      // the end mark may be half there
      searched = Math.max(0, held.length - 1);
      return pictures;
    },
  };
}
