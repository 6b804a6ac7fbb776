/** A picture: bytes of a JPEG, PNG or WebP file, or a Blob of one. */
export type Picture = Uint8Array | Blob;

const SIGNATURES: readonly {
  readonly type: string;
  readonly at: number;
  readonly bytes: readonly number[];
}[] = [
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

const typeOf = (bytes: Uint8Array): string =>
  SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[signature.at + index] === byte))
    ?.type ?? 'image/jpeg';

/** @returns a Blob that says which kind of picture it is, as the API wants to know. */
export const toBlob = (picture: Picture): Blob =>
  picture instanceof Blob ? picture : new Blob([Uint8Array.from(picture)], { type: typeOf(picture) });

/** One picture as it is, several as parts named `picture`. */
export function toPicturesBody(pictures: readonly Picture[]): Blob | FormData {
  const [only, ...more] = pictures.map(toBlob);
  if (only && more.length === 0) return only;
  const form = new FormData();
  for (const blob of only ? [only, ...more] : more) form.append('picture', blob);
  return form;
}

/** Options of a call that send a body as it is: its type comes with it, and no JSON is made of it. */
export const rawBody = (body: Blob | FormData) => ({
  body: body as never,
  bodySerializer: () => body,
  ...(body instanceof Blob ? { headers: { 'Content-Type': body.type || 'application/octet-stream' } } : {}),
});
