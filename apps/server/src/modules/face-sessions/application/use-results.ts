import type { FaceSessionPurpose } from '@mien/contracts';
import { NotSignedInError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin, SignedIn } from '../../../platform/http/request-context.js';
import { FaceResultInvalidError } from '../domain/errors.js';
import { holderOf, visitorHolder } from './holders.js';
import type { FaceSessionContext } from './ports.js';
import { checkResult, spendResult } from './use-result.js';

interface Caller {
  readonly headers: Headers;
  readonly origin: RequestOrigin;
}

/** Tell a service, once, that what its user shows is true. @throws {FaceResultInvalidError} */
export async function redeem(
  context: FaceSessionContext,
  { principal, origin }: { readonly principal: Principal; readonly origin: RequestOrigin },
  shown: {
    readonly resultToken: string;
    readonly purpose: FaceSessionPurpose;
    readonly nonce?: string | undefined;
  },
) {
  const { organizationId, actorId } = principal;
  const { resultToken: token, purpose, nonce } = shown;
  const claims = await checkResult(context, { token, purpose, organizationId });
  if (nonce !== undefined && nonce !== claims.nonce) throw new FaceResultInvalidError();
  const { endedAt } = await context.database.inOrganization(organizationId, async (tx) => {
    await context.people.assertReach(tx, principal, claims.personId);
    return spendResult(context, tx, claims, { actorId, origin });
  });
  return {
    sessionId: claims.jti,
    purpose: claims.purpose,
    personId: claims.personId,
    endedAt: endedAt.toISOString(),
    nonce: claims.nonce,
  };
}

/** Enroll the frames of a session. @throws {FaceResultInvalidError} and what enrolling throws. */
export async function enrollResult(
  context: FaceSessionContext,
  caller: { readonly principal: Principal; readonly signedIn?: SignedIn | undefined } & Pick<
    Caller,
    'origin'
  >,
  asked: {
    readonly personId: string;
    readonly resultToken: string;
    readonly mode: 'add' | 'replace';
    readonly signal: AbortSignal;
  },
) {
  const { principal, origin } = caller;
  const { organizationId, actorId } = principal;
  const { personId, mode, signal } = asked;
  await context.database.inOrganization(organizationId, (tx) =>
    context.people.assertReach(tx, principal, personId),
  );
  const claims = await checkResult(context, {
    token: asked.resultToken,
    purpose: 'enroll',
    holder: holderOf(caller),
    organizationId,
    personId,
  });
  const frames = await context.store.takeFrames(claims.jti);
  if (frames.length === 0) throw new FaceResultInvalidError();
  return context.enrollment.enroll({
    organizationId,
    actor: principal,
    origin,
    personId,
    pictures: frames.map(({ picture: bytes }) => ({ bytes })),
    source: 'webcam',
    isProvenLive: true,
    mode,
    signal,
    alongside: async (tx) => void (await spendResult(context, tx, claims, { actorId, origin })),
  });
}

/** Sign in. @returns the cookies of the session. @throws {FaceResultInvalidError} */
export async function signInWithResult(
  context: FaceSessionContext,
  { headers, origin }: Caller,
  { resultToken: token, visitor }: { readonly resultToken: string; readonly visitor: string | undefined },
): Promise<readonly string[]> {
  const { faceSignIn } = context.access;
  const claims = await checkResult(context, { token, purpose: 'sign-in' });
  const { accountId, organizationId, personId, use } = claims;
  const proof = use === 'alone' ? visitor : (await faceSignIn.passwordShown({ headers, origin }))?.proof;
  const isTheirs = proof !== undefined && visitorHolder(proof) === claims.holder;
  if (!isTheirs || !accountId || !use) throw new FaceResultInvalidError();
  // what was allowed when it began may have been withdrawn since
  const claim = await context.face.claimOf(accountId, use, organizationId);
  if (claim?.personId !== personId) throw new FaceResultInvalidError();
  await context.database.inOrganization(organizationId, (tx) =>
    spendResult(context, tx, claims, { actorId: accountId, origin }),
  );
  const cookies = await faceSignIn.open({ headers, origin }, claim, use);
  if (!cookies) throw new FaceResultInvalidError();
  return cookies;
}

/** Show that it is still the same person. @throws {FaceResultInvalidError} */
export async function stepUpWithResult(
  context: FaceSessionContext,
  { signedIn, origin }: Pick<Caller, 'origin'> & { readonly signedIn: SignedIn },
  token: string,
): Promise<void> {
  const { accountId, sessionId } = signedIn;
  if (!sessionId) throw new NotSignedInError();
  const claims = await checkResult(context, { token, purpose: 'step-up', holder: holderOf({ signedIn }) });
  const { organizationId } = claims;
  const claim = await context.face.claimOf(accountId, 'second-factor', organizationId);
  const isStillHere = signedIn.organizationId === organizationId;
  if (!isStillHere || claims.accountId !== accountId || claim?.personId !== claims.personId) {
    throw new FaceResultInvalidError();
  }
  await context.database.inOrganization(organizationId, (tx) =>
    spendResult(context, tx, claims, { actorId: accountId, origin }),
  );
  await context.access.noteShown(sessionId, organizationId);
}
