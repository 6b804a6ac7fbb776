import { setTimeout } from 'node:timers/promises';
import { routes } from '@mien/contracts';
import { NotFoundError } from '../../../platform/http/errors.js';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import { newToken } from '../../../platform/security/random-token.js';
import { describeEnrollment } from '../../enrollment/index.js';
import { cancelSession } from '../application/cancel-session.js';
import type { StoredSession } from '../application/face-session-record.js';
import { holderOf, isVisitor } from '../application/holders.js';
import { listAttempts } from '../application/list-attempts.js';
import { openSession } from '../application/open-session.js';
import type { FaceSessionContext } from '../application/ports.js';
import { createSendFrame, readSession } from '../application/send-frame.js';
import {
  startAlone,
  startForPurpose,
  startSecondFactor,
  startStepUp,
} from '../application/start-sessions.js';
import { enrollResult, redeem, signInWithResult, stepUpWithResult } from '../application/use-results.js';
import { frameFactsIn, tokenIn } from './read-frame-headers.js';

/** What beginning a sign-in takes at least, so that an address of nobody takes no less, ms. */
const START_MS = 100;
const VISITOR_SECONDS = 600;

/** A session is its holder's: whoever is signed in as somebody else has no use for its token. */
async function requireHolder(
  { access }: FaceSessionContext,
  { record: { holder } }: StoredSession,
  { headers, origin }: { readonly headers: Headers; readonly origin: RequestOrigin },
): Promise<void> {
  if (isVisitor(holder)) return;
  const caller = await access.authenticate({ headers, ip: origin.ip });
  const isSomebody = caller.signedIn !== undefined || caller.principal !== undefined;
  if (!isSomebody || holderOf(caller) !== holder) throw new NotFoundError('face-session');
}

const beginRoutes = (context: FaceSessionContext): RouteHandler[] => [
  handleRoute(routes.startFaceSession, ({ body, ...caller }) => startForPurpose(context, caller, body)),
  handleRoute(routes.startFaceStepUp, ({ body, ...caller }) => startStepUp(context, caller, body)),
  handleRoute(routes.startFaceSignIn, async ({ body, setCookie, ...caller }) => {
    const { email, without } = body;
    if (email === undefined) return startSecondFactor(context, caller, { without });
    const { name, isSecure } = context.access.faceSignIn.visitorCookie;
    const visitor = newToken();
    setCookie(
      `${name}=${visitor}; Path=/; Max-Age=${VISITOR_SECONDS}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`,
    );
    const [session] = await Promise.all([
      startAlone(context, caller, visitor, { email, without }),
      setTimeout(START_MS),
    ]);
    return session;
  }),
];

const frameRoutes = (context: FaceSessionContext): RouteHandler[] => {
  const sendFrame = createSendFrame(context);
  return [
    handleRoute(routes.sendFaceFrame, async ({ params, headers, origin, picture, signal }) => {
      const receivedAtMs = context.clock.now().getTime();
      const stored = await openSession(context, params.id, tokenIn(headers));
      await requireHolder(context, stored, { headers, origin });
      const frame = { ...frameFactsIn(headers), receivedAtMs, picture: picture.bytes };
      return sendFrame(stored, frame, signal);
    }),
    handleRoute(routes.cancelFaceSession, async ({ params, headers, origin }) => {
      const token = tokenIn(headers);
      await requireHolder(context, await openSession(context, params.id, token), { headers, origin });
      await cancelSession(context, params.id, token);
      return undefined;
    }),
    handleRoute(routes.getFaceSession, async ({ params, headers, origin }) => {
      const token = tokenIn(headers);
      await requireHolder(context, await openSession(context, params.id, token), { headers, origin });
      return readSession(context, params.id, token);
    }),
  ];
};

const resultRoutes = (context: FaceSessionContext): RouteHandler[] => [
  handleRoute(routes.redeemFaceSession, ({ principal, origin, body }) =>
    redeem(context, { principal, origin }, body),
  ),
  handleRoute(routes.enrollFaceSession, async ({ params, body, signal, ...caller }) =>
    describeEnrollment(
      context,
      caller.principal,
      await enrollResult(context, caller, { ...params, ...body, signal }),
    ),
  ),
  handleRoute(routes.signInByFace, async ({ body, headers, origin, setCookie }) => {
    const { faceSignIn } = context.access;
    const visitor = faceSignIn.readCookie(headers, faceSignIn.visitorCookie.name);
    const cookies = await signInWithResult(context, { headers, origin }, { ...body, visitor });
    for (const cookie of cookies) setCookie(cookie);
    return undefined;
  }),
  handleRoute(routes.stepUpByFace, async ({ signedIn, origin, body }) => {
    await stepUpWithResult(context, { signedIn, origin }, body.resultToken);
    return undefined;
  }),
];

export const createFaceSessionHandlers = (context: FaceSessionContext): RouteHandler[] => [
  ...beginRoutes(context),
  ...frameRoutes(context),
  ...resultRoutes(context),
  handleRoute(routes.listFaceSessions, ({ principal, query }) => listAttempts(context, principal, query)),
];
