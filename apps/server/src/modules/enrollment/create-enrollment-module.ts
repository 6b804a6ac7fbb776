import type { RouteHandler } from '../../platform/http/handle-route.js';
import { normalizePicture } from './adapters/sharp-normalize-picture.js';
import { enrollPictures } from './application/enroll-pictures.js';
import type { Enrollment, EnrollRequest } from './application/enrollment-types.js';
import type { JudgedPicture } from './application/judge-pictures.js';
import { removeUnusedPictures, sweepPictures } from './application/kept-pictures.js';
import type { EnrollmentDeps } from './application/ports.js';
import { type PreviewRequest, previewEnrollment } from './application/preview-enrollment.js';
import { createTurns } from './application/turns.js';
import { createEnrollmentHandlers } from './http/enrollment-handlers.js';

export interface EnrollmentModule {
  readonly handlers: RouteHandler[];
  /** Enroll pictures for somebody who is not asking over HTTP, an import. */
  enroll(request: EnrollRequest): Promise<Enrollment>;
  /** Say of one picture whether it could be enrolled; store nothing. */
  judge(request: PreviewRequest): Promise<JudgedPicture>;
  /** Delete pictures of a person that no template refers to any more; after templates were deleted elsewhere. */
  removeUnusedPictures(organizationId: string, personId?: string): Promise<number>;
  /** Remove what crashes left behind; to be run now and then. */
  sweep(): Promise<void>;
}

/** Templates: made of pictures with consent, listed, deleted. */
export function createEnrollmentModule(deps: EnrollmentDeps): EnrollmentModule {
  const context = { ...deps, inTurn: createTurns(), normalizePicture };
  return {
    handlers: createEnrollmentHandlers(context),
    enroll: (request) => enrollPictures(context, request),
    judge: (request) => previewEnrollment(context, request),
    removeUnusedPictures: (organizationId, personId) =>
      context.inTurn(organizationId, () =>
        removeUnusedPictures(context, organizationId, personId === undefined ? {} : { personId }),
      ),
    sweep: () => sweepPictures(context),
  };
}
