import { fileURLToPath } from 'node:url';

const within = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Absolute paths of this workspace's own files. */
export const locations = {
  manifest: within('manifest.json'),
  /** Converted networks, `<key>.onnx`. */
  built: within('built'),
  /** Downloaded package tarballs. */
  cache: within('.cache'),
  /** Measured error rates of the packs that ship, `<pack id>.json`. */
  calibration: within('calibration'),
  /** Forms of well-known networks that people may import, `<name>.json`. */
  forms: within('forms'),
} as const;
