import { AppError } from '@mien/biometrics';
import type { FrameFault } from '@mien/contracts';

/** What came over the socket is no frame. */
export class FrameMalformedError extends AppError {
  readonly code = 'live.frame-malformed';
  readonly category = 'invalid';

  constructor(fault: FrameFault | 'text') {
    super('A camera picture came in a form that cannot be read; see "fault", and reload the page.', {
      details: { fault },
    });
  }
}
