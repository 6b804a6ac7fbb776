import { AppError } from '@mien/biometrics';
import type { CAMERA_ADDRESS_FAULTS, CameraFailureCode } from '@mien/contracts';

/** The address of a camera is not one that is read. */
export class CameraAddressError extends AppError {
  readonly code = 'camera.address';
  readonly category = 'invalid';

  constructor(fault: (typeof CAMERA_ADDRESS_FAULTS)[number]) {
    super('Give an address like rtsp://host/path, http://host/path, /dev/video0 or file:name; see "fault".', {
      details: { fault },
    });
  }
}

export class CameraNameTakenError extends AppError {
  readonly code = 'camera.name-taken';
  readonly category = 'conflict';

  constructor() {
    super('Another camera has this name; choose a different one.');
  }
}

/** There is no picture to show. */
export class CameraSilentError extends AppError {
  readonly code = 'camera.no-picture';
  readonly category = 'conflict';

  constructor(failure?: CameraFailureCode) {
    super('The camera gives no picture now; see its state.', failure ? { details: { failure } } : {});
  }
}

/** Every address that is tried is a process for a while. */
export class CameraTestsBusyError extends AppError {
  readonly code = 'camera.busy';
  readonly category = 'unavailable';

  constructor() {
    super('Other cameras are being tried; try again in a few seconds.');
  }
}
