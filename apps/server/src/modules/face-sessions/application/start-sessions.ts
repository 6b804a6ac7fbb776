import type { FaceSession, Permission, routes } from '@mien/contracts';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { NotAllowedError, NotSignedInError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin, SignedIn } from '../../../platform/http/request-context.js';
import { decideAccess } from '../../../platform/security/decide-access.js';
import { recognitionConsentOf } from '../../consent/index.js';
import { faceContextOf } from '../../recognition/index.js';
import { FaceNotPossibleError, PersonNeededError } from '../domain/errors.js';
import { beginSession, type SessionWish } from './begin-session.js';
import { holderOf, visitorHolder } from './holders.js';
import type { FaceSessionContext } from './ports.js';

type Purpose = z.output<(typeof routes.startFaceSession)['body']>['purpose'];

/** What each purpose asks of who begins it; a person may enroll and verify themselves. */
const RIGHTS: Readonly<
  Record<Purpose, { readonly permission: Permission; readonly own?: Extract<Permission, `self:${string}`> }>
> = {
  enroll: { permission: 'templates:write', own: 'self:enroll' },
  verify: { permission: 'faces:verify', own: 'self:read' },
  attendance: { permission: 'faces:identify', own: 'self:attendance' },
};

interface Caller {
  readonly headers: Headers;
  readonly origin: RequestOrigin;
}

const requesterOf = ({ actorId, reach, personId, membershipId }: Principal): SessionWish['requester'] => ({
  actorId,
  reach,
  ...(personId && { personId }),
  ...(membershipId && { membershipId }),
});

/** An account that is not known to act in an organization yet sees nothing but itself. */
const requesterAs = (actorId: string): SessionWish['requester'] => ({ actorId, reach: 'self' });

const packOf = (context: FaceSessionContext, organizationId: string): Promise<string> =>
  context.database.inOrganization(
    organizationId,
    async (tx) => (await faceContextOf(tx, organizationId)).position.packId,
  );

/**
 * Begin to enroll, to verify or to record attendance.
 *
 * @throws {NotAllowedError} {NotFoundError} {ConsentMissingError} {PersonNeededError}
 */
export async function startForPurpose(
  context: FaceSessionContext,
  caller: Caller & { readonly principal: Principal; readonly signedIn?: SignedIn | undefined },
  body: z.output<(typeof routes.startFaceSession)['body']>,
): Promise<FaceSession> {
  const { principal, signedIn, origin, headers } = caller;
  const { organizationId } = principal;
  const { purpose, without } = body;
  const { personId } = body;
  if (purpose !== 'attendance' && personId === undefined) throw new PersonNeededError();
  decideAccess(RIGHTS[purpose], { principal, signedIn, personId });
  if (purpose === 'attendance' && personId !== undefined && personId !== principal.personId)
    throw new NotAllowedError();
  const check = async (tx: Transaction) => {
    if (personId) await context.people.assertReach(tx, principal, personId);
    if (personId && purpose === 'enroll') await recognitionConsentOf(tx, personId);
    return faceContextOf(tx, organizationId);
  };
  const { position } = await context.database.inOrganization(organizationId, check);
  const attempt =
    (purpose === 'verify' || purpose === 'attendance') &&
    personId !== undefined &&
    (await context.access.faceSignIn.attemptOf({ headers, origin }, { email: `person:${personId}` }));
  return beginSession(context, {
    purpose,
    without,
    holder: holderOf({ principal, signedIn }),
    packId: position.packId,
    organizationId,
    requester: requesterOf(principal),
    origin,
    ...(personId && { personId }),
    ...(attempt && { attempt }),
  });
}

/**
 * Begin to show the face again.
 *
 * @throws {FaceNotPossibleError}
 */
export async function startStepUp(
  context: FaceSessionContext,
  { signedIn, headers, origin }: Caller & { readonly signedIn: SignedIn },
  { without }: z.output<(typeof routes.startFaceStepUp)['body']>,
): Promise<FaceSession> {
  const { accountId, organizationId, sessionId } = signedIn;
  if (sessionId === undefined) throw new NotSignedInError();
  const claim = await context.face.claimOf(accountId, 'second-factor', organizationId);
  if (!claim) throw new FaceNotPossibleError();
  return beginSession(context, {
    ...claim,
    purpose: 'step-up',
    without,
    holder: holderOf({ signedIn }),
    packId: await packOf(context, claim.organizationId),
    requester: requesterAs(accountId),
    origin,
    attempt: await context.access.faceSignIn.attemptOf({ headers, origin }, { accountId }),
  });
}

/**
 * Begin to sign in after the password.
 *
 * @throws {FaceNotPossibleError} also when no password was shown.
 */
export async function startSecondFactor(
  context: FaceSessionContext,
  { headers, origin }: Caller,
  { without }: z.output<(typeof routes.startFaceSignIn)['body']>,
): Promise<FaceSession> {
  const shown = await context.access.faceSignIn.passwordShown({ headers, origin });
  const claim = shown && (await context.face.claimOf(shown.accountId, 'second-factor'));
  if (!shown || !claim) throw new FaceNotPossibleError();
  return beginSession(context, {
    ...claim,
    purpose: 'sign-in',
    use: 'second-factor',
    without,
    holder: visitorHolder(shown.proof),
    packId: await packOf(context, claim.organizationId),
    requester: requesterAs(claim.accountId),
    origin,
    attempt: await context.access.faceSignIn.attemptOf({ headers, origin }, claim),
  });
}

/**
 * Begin to sign in by face alone. Whatever the address, there is a session; only where nobody answers to it, or may not
 * sign in so, it fails in the end like one of a stranger.
 */
export async function startAlone(
  context: FaceSessionContext,
  { headers, origin }: Caller,
  visitor: string,
  { email, without }: { readonly email: string } & Pick<SessionWish, 'without'>,
): Promise<FaceSession> {
  const { faceSignIn } = context.access;
  const accountId = await faceSignIn.findAccount(email);
  const claim = accountId ? await context.face.claimOf(accountId, 'alone') : undefined;
  const attempt = await faceSignIn.attemptOf({ headers, origin }, { email, accountId });
  return beginSession(context, {
    ...claim,
    purpose: 'sign-in',
    use: 'alone',
    without,
    holder: visitorHolder(visitor),
    packId: claim ? await packOf(context, claim.organizationId) : context.defaultPackId,
    requester: requesterAs(claim?.accountId ?? ''),
    origin,
    attempt,
  });
}
