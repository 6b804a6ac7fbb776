import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AppError } from '@mien/biometrics';
import { z } from 'zod';
import type { Frame, FrameLimit } from './frame.js';
import { decodeValue } from './value-codec.js';

export const PROTOCOL = 'mien-recognition';
/** Versions this code speaks, the one it likes best first. */
export const VERSIONS: readonly number[] = [1];
/** Whoever has not proven who it is sends little. */
export const GREETING_LIMIT: FrameLimit = { headBytes: 1024, bodyBytes: 0 };

const nonce = z.string().regex(/^[0-9a-f]{64}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const hello = z.object({
  protocol: z.literal(PROTOCOL),
  versions: z.array(z.int().min(1).max(65_535)).min(1).max(16),
});
export const challenge = z.object({ version: z.int(), nonce, needsProof: z.boolean() });
export const proof = z.object({ nonce, proof: digest.exactOptional() });
export const welcome = z.object({
  proof: digest.exactOptional(),
  nodeId: z.string().min(1).max(200),
  /** Calls that may be unanswered at once, and bytes of their frames together. */
  limits: z.object({ calls: z.int().min(1), bytes: z.int().min(1), streams: z.int().min(0) }),
  /** The node ends connections on which it hears nothing for so long. */
  idleMs: z.int().min(1),
});
export type Welcome = z.output<typeof welcome>;
export const refusal = z.object({
  reason: z.enum(['version', 'proof', 'full']),
  versions: z.array(z.int()).exactOptional(),
});
export type Refusal = z.output<typeof refusal>;

const size = z.int().min(0);
export const pong = z.object({
  galleries: size,
  templates: size,
  people: size,
  queued: size,
});

/** @throws what `problem` makes of it, if the frame holds something else. */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  { head, body }: Pick<Frame, 'head' | 'body'>,
  problem: (cause: unknown) => AppError,
): z.output<Schema> {
  const parsed = schema.safeParse(decodeValue(head, body));
  if (!parsed.success) throw problem(parsed.error);
  return parsed.data;
}

export const newNonce = (): string => randomBytes(32).toString('hex');

/** Shows knowledge of the secret, for this connection and this side only. */
export function proofOf(
  secret: Uint8Array,
  side: 'caller' | 'node',
  { version, nodeNonce, callerNonce }: { version: number; nodeNonce: string; callerNonce: string },
): string {
  return createHmac('sha256', secret)
    .update([PROTOCOL, version, side, nodeNonce, callerNonce].join('\n'))
    .digest('hex');
}

export const isSameProof = (expected: string, given: string | undefined): boolean =>
  given?.length === expected.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
