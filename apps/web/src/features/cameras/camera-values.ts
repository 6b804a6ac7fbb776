import type { Camera, CameraHours, CameraRegion } from '@mien/contracts';
import type { CameraChange } from './use-cameras.js';

/** What the form of a camera holds. */
export interface CameraValues {
  readonly name: string;
  /** Empty: as it was. */
  readonly address: string;
  readonly groupId: string | null;
  readonly region: CameraRegion | null;
  readonly maxFramesPerSecond: number;
  readonly hours: CameraHours[];
  readonly dwellSeconds: number;
  readonly againMinutes: number;
}

const NEW: CameraValues = {
  name: '',
  address: '',
  groupId: null,
  region: null,
  maxFramesPerSecond: 10,
  hours: [],
  dwellSeconds: 1,
  againMinutes: 5,
};

export const valuesOf = (camera: Camera | undefined): CameraValues =>
  camera
    ? {
        name: camera.name,
        address: '',
        groupId: camera.groupId,
        region: camera.region,
        maxFramesPerSecond: camera.maxFramesPerSecond,
        hours: camera.hours,
        dwellSeconds: camera.dwellSeconds,
        againMinutes: camera.againMinutes,
      }
    : NEW;

/** What is sent; an address that was not typed stays as it is. */
export const bodyOf = ({ address, name, ...rest }: CameraValues): CameraChange => ({
  ...rest,
  name: name.trim(),
  ...(address.trim() !== '' && { address: address.trim() }),
});
