import type { OrganizationSettings } from '@mien/contracts';
import type { OperatingPointReport } from '@mien/recognizer';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import { faceContextOf } from './application/face-context.js';
import { type IdentifiedFaces, type IdentifyRequest, identifyFaces } from './application/identify-faces.js';
import type { RecognitionDeps } from './application/ports.js';
import { createRecognitionLog, type RecognitionLog } from './application/recognition-log.js';
import { sweepLogs } from './application/sweep-log.js';
import { createRecognitionHandlers } from './http/recognition-handlers.js';

export interface RecognitionModule {
  readonly handlers: RouteHandler[];
  /** Where other ways of recognizing record what they did. */
  readonly log: RecognitionLog;
  /** Who the faces in a picture are. @throws {PictureUnusableError} */
  identify(request: IdentifyRequest): Promise<IdentifiedFaces>;
  /** What these settings come to with the organization's pack and the people it has enrolled. */
  operatingPointOf(
    organizationId: string,
    settings: Pick<OrganizationSettings, 'verificationFmr' | 'identificationFpir'>,
  ): Promise<OperatingPointReport>;
  /** Delete what organizations no longer keep; to be run now and then. */
  sweep(): Promise<void>;
}

/** Verification, identification, their log and its corrections. */
export function createRecognitionModule(deps: RecognitionDeps): RecognitionModule {
  const { database, recognizer, sealer, clock } = deps;
  const context = { ...deps, log: createRecognitionLog(database, sealer) };
  return {
    handlers: createRecognitionHandlers(context),
    log: context.log,
    identify: (request) => identifyFaces(context, request),
    async operatingPointOf(organizationId, settings) {
      const { position } = await database.inOrganization(organizationId, (tx) =>
        faceContextOf(tx, organizationId),
      );
      return recognizer.operatingPoint(position, settings);
    },
    async sweep() {
      await sweepLogs(database, clock);
    },
  };
}
