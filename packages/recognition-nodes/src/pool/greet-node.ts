import { ProtocolViolationError } from '../wire/errors.js';
import type { Frame } from '../wire/frame.js';
import {
  challenge,
  type hello,
  isSameProof,
  newNonce,
  PROTOCOL,
  type proof,
  proofOf,
  readAs,
  refusal,
  VERSIONS,
  type Welcome,
  welcome,
} from '../wire/greetings.js';
import { NodeRefusedError } from './errors.js';

const outOfTurn = () => new ProtocolViolationError('a greeting that is none');

export const firstWords = (): ReturnType<typeof hello.parse> => ({
  protocol: PROTOCOL,
  versions: [...VERSIONS],
});

/**
 * The caller's side of the greeting. Where a secret is shared, the node proves that it knows it before it is told
 * anything.
 *
 * @returns for each frame of the node either the proof to send, or the node's welcome.
 * @throws {NodeRefusedError} from the step that is refused. @throws {ProtocolViolationError}
 */
export function greetNode(
  address: string,
  secret: Uint8Array | undefined,
): (frame: Frame) => { readonly proof: ReturnType<typeof proof.parse> } | { readonly welcome: Welcome } {
  const callerNonce = newNonce();
  let expected: string | undefined;
  let isChallenged = false;

  const answerChallenge = (frame: Frame) => {
    const { version, nonce, needsProof } = readAs(challenge, frame, outOfTurn);
    if (!VERSIONS.includes(version) || needsProof !== (secret !== undefined)) throw outOfTurn();
    isChallenged = true;
    if (secret === undefined) return { proof: { nonce: callerNonce } };
    const nonces = { version, nodeNonce: nonce, callerNonce };
    expected = proofOf(secret, 'node', nonces);
    return { proof: { nonce: callerNonce, proof: proofOf(secret, 'caller', nonces) } };
  };

  return (frame) => {
    if (frame.kind === 'refusal') {
      throw new NodeRefusedError(address, readAs(refusal, frame, outOfTurn).reason);
    }
    if (frame.kind === 'challenge' && !isChallenged) return answerChallenge(frame);
    if (frame.kind !== 'welcome' || !isChallenged) throw outOfTurn();
    const given = readAs(welcome, frame, outOfTurn);
    if (expected !== undefined && !isSameProof(expected, given.proof)) {
      throw new NodeRefusedError(address, 'proof');
    }
    return { welcome: given };
  };
}
