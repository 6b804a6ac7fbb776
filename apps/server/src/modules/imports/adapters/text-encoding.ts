import type { Readable } from 'node:stream';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const HEAD_BYTES = 1024;

function byMark(head: Uint8Array): TextEncoding | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark gives itself away by the zero halves of its separators. */
function byZeros(head: Uint8Array): TextEncoding | undefined {
  const zeros = [0, 0];
  head.slice(0, HEAD_BYTES).forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 16) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** How a text is encoded: by its mark, else UTF-8 if all of it is, else what older spreadsheets write. */
export async function detectEncoding(stream: Readable): Promise<TextEncoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const known = isFirst && (byMark(chunk) ?? byZeros(chunk.subarray(0, HEAD_BYTES)));
      if (known) return known;
      isFirst = false;
      strict.decode(chunk, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  } finally {
    stream.destroy();
  }
}

/** The text of a stream, without its byte order mark and without zero characters. */
export async function* decode(stream: Readable, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true }).replaceAll('\u0000', '');
  }
  yield decoder.decode();
}
