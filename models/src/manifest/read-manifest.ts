import { readFile } from 'node:fs/promises';
import { locations } from '../files/locations.js';
import { type Manifest, manifest } from './manifest-schema.js';

/** The networks and packs that ship with this version. */
export async function readManifest(): Promise<Manifest> {
  return manifest.parse(JSON.parse(await readFile(locations.manifest, 'utf8')));
}
