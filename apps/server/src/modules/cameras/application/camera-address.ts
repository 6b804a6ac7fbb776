import { type CameraAddress, parseCameraAddress } from '@mien/cameras';
import type { Transaction } from '../../../platform/database/database.js';
import { CameraAddressError } from '../domain/errors.js';
import type { CameraRow, CamerasContext } from './ports.js';

const contextOf = (cameraId: string) => `camera:${cameraId}`;

/** @throws {CameraAddressError} */
export function readAddress({ filmFolder }: Pick<CamerasContext, 'filmFolder'>, text: string): CameraAddress {
  const parsed = parseCameraAddress(text, filmFolder);
  if (parsed.kind === 'refused') throw new CameraAddressError(parsed.fault);
  return parsed.address;
}

/** The columns of an address: its credentials are sealed, and what people are shown has none. */
export async function addressColumns(
  tx: Transaction,
  context: Pick<CamerasContext, 'filmFolder' | 'sealer'>,
  { organizationId, id, text }: { organizationId: string; id: string; text: string },
): Promise<Pick<CameraRow, 'kind' | 'sealedAddress' | 'keyVersion' | 'shownAddress'>> {
  const { kind, shown } = readAddress(context, text);
  const sealed = await context.sealer.seal(tx, organizationId, contextOf(id), new TextEncoder().encode(text));
  return { kind, shownAddress: shown, sealedAddress: sealed.bytes, keyVersion: sealed.keyVersion };
}

/** Where a camera is, credentials included. */
export async function openAddress(
  tx: Transaction,
  context: Pick<CamerasContext, 'filmFolder' | 'sealer'>,
  { id, organizationId, sealedAddress, keyVersion }: CameraRow,
): Promise<CameraAddress> {
  const sealed = { bytes: sealedAddress, keyVersion };
  const text = await context.sealer.open(tx, organizationId, contextOf(id), sealed);
  return readAddress(context, new TextDecoder().decode(text));
}
