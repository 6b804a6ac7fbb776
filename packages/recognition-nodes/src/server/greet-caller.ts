import { ProtocolViolationError } from '../wire/errors.js';
import type { Frame } from '../wire/frame.js';
import {
  type challenge,
  hello,
  isSameProof,
  newNonce,
  proof,
  proofOf,
  type Refusal,
  readAs,
  VERSIONS,
  type Welcome,
} from '../wire/greetings.js';

export interface GreetingOptions {
  /** Both sides have to know it where the connection itself proves nothing. */
  readonly secret?: Uint8Array;
  readonly welcome: Omit<Welcome, 'proof'>;
  readonly isFull: () => boolean;
}

export type GreetingStep =
  | { readonly kind: 'challenge'; readonly value: ReturnType<typeof challenge.parse> }
  | { readonly kind: 'welcome'; readonly value: Welcome }
  | { readonly kind: 'refusal'; readonly value: Refusal };

const outOfTurn = () => new ProtocolViolationError('a greeting that is none');

/** The node's side of the greeting, one step for each frame of the caller. @throws {ProtocolViolationError} */
export function greetCaller({ secret, welcome, isFull }: GreetingOptions): (frame: Frame) => GreetingStep {
  const nodeNonce = newNonce();
  let version: number | undefined;

  const begin = (frame: Frame): GreetingStep => {
    const { versions } = readAs(hello, frame, outOfTurn);
    version = VERSIONS.find((known) => versions.includes(known));
    if (version === undefined) {
      return { kind: 'refusal', value: { reason: 'version', versions: [...VERSIONS] } };
    }
    return { kind: 'challenge', value: { version, nonce: nodeNonce, needsProof: secret !== undefined } };
  };

  const finish = (frame: Frame, agreed: number): GreetingStep => {
    const given = readAs(proof, frame, outOfTurn);
    if (isFull()) return { kind: 'refusal', value: { reason: 'full' } };
    if (secret === undefined) return { kind: 'welcome', value: welcome };
    const nonces = { version: agreed, nodeNonce, callerNonce: given.nonce };
    if (!isSameProof(proofOf(secret, 'caller', nonces), given.proof)) {
      return { kind: 'refusal', value: { reason: 'proof' } };
    }
    return { kind: 'welcome', value: { ...welcome, proof: proofOf(secret, 'node', nonces) } };
  };

  return (frame) => {
    if (frame.kind === 'hello' && version === undefined) return begin(frame);
    if (frame.kind === 'proof' && version !== undefined) return finish(frame, version);
    throw outOfTurn();
  };
}
