export {
  ADDRESS_FAULTS,
  type AddressFault,
  type CameraAddress,
  type ParsedAddress,
  parseCameraAddress,
} from './camera-address.js';
export { CAMERA_FAILURES, type CameraFailure } from './camera-failure.js';
export type { Region } from './ffmpeg-arguments.js';
export { type Camera, type CameraOptions, type CameraState, openCamera } from './open-camera.js';
export { type Snapshot, takeSnapshot } from './take-snapshot.js';
