import type { QueuedContent, QueueOutcome } from '@mien/contracts';
import type { Principal, RequestOrigin } from '../../../../platform/http/request-context.js';
import { PictureUnusableError } from '../../../recognition/index.js';
import type { BadgeRefused } from '../note-refusal.js';
import type { KioskContext, KioskRow } from '../ports.js';
import { whoBy } from '../present-badge.js';

/** Whom an entry is about, or why nobody. */
export type Recognized =
  | {
      readonly personId: string;
      readonly probability?: number | undefined;
      readonly recognitionLogId?: string;
    }
  | {
      readonly outcome: Exclude<QueueOutcome, 'recorded' | 'repeat'>;
      readonly refused?: BadgeRefused;
    };

interface Asking {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly signal: AbortSignal;
}

/** By the same rules as with a connection, and for the day it was noted. */
export async function recognizeContent(
  context: KioskContext,
  kiosk: KioskRow,
  by: Asking,
  content: QueuedContent,
  notedAt: Date,
): Promise<Recognized> {
  if (!kiosk.settings.ways.includes(content.way)) return { outcome: 'way-closed' };
  if (content.way === 'face') return recognizeFace(context, kiosk, by, content.picture, notedAt);
  const who = await whoBy(context, by.principal, content, notedAt);
  return 'personId' in who ? who : { outcome: 'wrong-badge', refused: who };
}

async function recognizeFace(
  context: KioskContext,
  { rosterId, settings }: KioskRow,
  by: Asking,
  picture: string,
  takenAt: Date,
): Promise<Recognized> {
  const found = await context
    .identify({
      ...by,
      picture: Buffer.from(picture, 'base64url'),
      ...(rosterId && { groupId: rosterId, takenAt }),
      limit: 1,
      maxFaces: 1,
    })
    .catch((error: unknown) => {
      if (error instanceof PictureUnusableError) return undefined;
      throw error;
    });
  const face = found?.faces[0];
  if (!face) return { outcome: 'no-face' };
  const { answer, logId } = face;
  if (answer.kind === 'rejected') {
    return { outcome: answer.reason === 'presentation-attack' ? 'attack' : 'no-face' };
  }
  const { decision, candidates } = answer.search;
  const [best] = candidates;
  if (decision === 'unknown' || !best) return { outcome: 'unknown-face' };
  const { personId, probability } = best;
  if (decision === 'ambiguous' || probability === undefined || probability < settings.minProbability) {
    return { outcome: 'unsure-face' };
  }
  return { personId, probability, recognitionLogId: logId };
}
