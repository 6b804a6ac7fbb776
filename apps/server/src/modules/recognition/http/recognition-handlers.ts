import { type Identification, routes, type Verification } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { correctRecognition, revertCorrection } from '../application/correct-recognition.js';
import { detectFaces } from '../application/detect-faces.js';
import { type IdentifiedFaces, identifyFaces } from '../application/identify-faces.js';
import type { RecognitionContext } from '../application/ports.js';
import { listLog } from '../application/read-log.js';
import { type VerifiedClaim, verifyPerson } from '../application/verify-person.js';
import { type Disclosure, disclosureTo, roundedProbability } from '../domain/disclose.js';
import { reportFace } from './face-reports.js';

export function createRecognitionHandlers(context: RecognitionContext): RouteHandler[] {
  const { database, people } = context;
  return [
    handleRoute(routes.detectFaces, async ({ principal, picture, signal }) => {
      const { width, height, faces } = await detectFaces(context, principal, picture.bytes, signal);
      return { width, height, faces: faces.map((face) => reportFace(face, 'full')) };
    }),
    handleRoute(routes.verifyPerson, async ({ principal, origin, params, picture, signal }) => {
      const asked = { principal, origin, personId: params.personId, picture: picture.bytes, signal };
      return toVerification(await verifyPerson(context, asked), disclosureTo(principal));
    }),
    handleRoute(routes.identifyFaces, async ({ principal, origin, query, picture, signal }) => {
      const asked = { principal, origin, ...query, picture: picture.bytes, signal };
      return toIdentification(await identifyFaces(context, asked), disclosureTo(principal));
    }),
    handleRoute(routes.listRecognitionLog, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listLog(tx, people, principal, query)),
    ),
    handleRoute(routes.correctRecognition, ({ principal, origin, params, body }) =>
      correctRecognition(context, { principal, origin, logId: params.id, personId: body.personId }),
    ),
    handleRoute(routes.revertCorrection, ({ principal, origin, params }) =>
      revertCorrection(context, { principal, origin, logId: params.id, correctionId: params.correctionId }),
    ),
  ];
}

function toVerification(verified: VerifiedClaim, disclosure: Disclosure): Verification {
  const { logId, width, height, face, reason, claim } = verified;
  return {
    logId,
    decision: claim?.decision ?? 'rejected',
    ...(reason && { reason }),
    ...(claim && { probability: roundedProbability(claim.probability, disclosure) }),
    ...(claim && disclosure === 'full' && { score: claim.score, evidence: claim.evidence }),
    ...(face && { face: reportFace(face, disclosure) }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

function toIdentification(identified: IdentifiedFaces, disclosure: Disclosure): Identification {
  const { width, height, names, faces } = identified;
  return {
    width,
    height,
    faces: faces.map(({ logId, face, answer }) => {
      const report = { logId, face: reportFace(face, disclosure) };
      if (answer.kind === 'rejected') {
        return { ...report, decision: 'rejected' as const, reason: answer.reason, candidates: [] };
      }
      const { decision, candidates, evidence } = answer.search;
      const told = disclosure === 'full' ? candidates : candidates.slice(0, decision === 'match' ? 1 : 0);
      return {
        ...report,
        decision,
        candidates: told.flatMap(({ personId, score, probability }) => {
          const name = names.get(personId);
          if (name === undefined) return [];
          const rounded = roundedProbability(probability, disclosure);
          return [{ personId, name, probability: rounded, ...(disclosure === 'full' && { score }) }];
        }),
        ...(disclosure === 'full' && { evidence }),
      };
    }),
  };
}
