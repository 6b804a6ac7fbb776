import { isAbsolute, join, normalize, sep } from 'node:path';

/** Where the frames of a camera come from. Holds credentials: never log or show more than `shown`. */
export interface CameraAddress {
  readonly kind: 'rtsp' | 'http' | 'file' | 'device';
  /** What ffmpeg opens: a URL, or an absolute path. */
  readonly source: string;
  /** For people: without credentials, path and query, all of which may hold a password. */
  readonly shown: string;
  /** Of network cameras. */
  readonly host?: string;
  /** A film that is not begun again when it ends. */
  readonly isOnce?: true;
  /** Whatever certificate the camera shows is taken. */
  readonly hasAnyCertificate?: true;
}

/** Why an address is not taken. */
export const ADDRESS_FAULTS = ['malformed', 'scheme', 'outside-folder', 'not-a-device'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

export type ParsedAddress =
  | { readonly kind: 'address'; readonly address: CameraAddress }
  | { readonly kind: 'refused'; readonly fault: AddressFault };

const MAX_LENGTH = 2_000;
const ANY_CERTIFICATE = '#any-certificate';
const DEVICE = /^\/dev\/video\d{1,3}$/;
const SCHEMES: ReadonlyMap<string, 'rtsp' | 'http'> = new Map([
  ['rtsp:', 'rtsp'],
  ['rtsps:', 'rtsp'],
  ['http:', 'http'],
  ['https:', 'http'],
]);

const refused = (fault: AddressFault): ParsedAddress => ({ kind: 'refused', fault });

/** Characters that end a quoted word or a line of ffmpeg's list of inputs; in a URL they are not needed as such. */
const encoded = (url: string): string =>
  url.replace(
    /['"\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

function parseUrl(text: string): ParsedAddress {
  if (!URL.canParse(text)) return refused('malformed');
  const url = new URL(text);
  const kind = SCHEMES.get(url.protocol);
  if (kind === undefined) return refused('scheme');
  if (url.hostname === '') return refused('malformed');
  const hasAnyCertificate = url.hash === ANY_CERTIFICATE;
  url.hash = '';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const shown = `${url.protocol}//${url.host}/…`;
  return {
    kind: 'address',
    address: {
      kind,
      source: encoded(url.href),
      shown,
      host,
      ...(hasAnyCertificate && { hasAnyCertificate }),
    },
  };
}

function parseFile(text: string, filmFolder: string): ParsedAddress {
  const isOnce = text.endsWith('?once');
  const name = text.slice('file:'.length, isOnce ? -'?once'.length : undefined).replace(/^\/\/(?=\/)/, '');
  if (name === '') return refused('malformed');
  const path = normalize(isAbsolute(name) ? name : join(filmFolder, name));
  const folder = normalize(filmFolder + sep);
  if (!path.startsWith(folder) || path === folder) return refused('outside-folder');
  const shown = `file:${path.slice(folder.length)}`;
  return { kind: 'address', address: { kind: 'file', source: path, shown, ...(isOnce && { isOnce }) } };
}

/**
 * Read what an administrator typed: `rtsp://`, `rtsps://`, `http://`, `https://`, `/dev/video0`, or `file:name` for a
 * film in `filmFolder`, which is begun again when it ends unless it is `file:name?once`. A camera whose certificate
 * nobody vouches for has `#any-certificate` at the end of its URL.
 */
export function parseCameraAddress(text: string, filmFolder: string): ParsedAddress {
  const trimmed = text.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (trimmed.length > MAX_LENGTH || /[\u0000-\u001f\u007f]/.test(trimmed)) return refused('malformed');
  if (trimmed.startsWith('/')) {
    if (!DEVICE.test(trimmed)) return refused('not-a-device');
    return { kind: 'address', address: { kind: 'device', source: trimmed, shown: trimmed } };
  }
  return trimmed.startsWith('file:') ? parseFile(trimmed, filmFolder) : parseUrl(trimmed);
}
