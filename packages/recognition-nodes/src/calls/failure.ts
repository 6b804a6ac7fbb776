import { AppError } from '@mien/biometrics';
import { EngineBusyError } from '@mien/engine/node';
import { SubjectNotEnrolledError } from '@mien/gallery';
import { GalleryNotInSyncError, PackNotCalibratedError, RecognizerClosedError } from '@mien/recognizer';
import { z } from 'zod';
import { RelayedNodeError } from './errors.js';
import { text } from './shapes.js';

/** What of an error crosses the connection. */
export const failureReport = z.object({
  code: z.string().regex(/^[a-z0-9-]+\.[a-z0-9.-]+$/),
  category: z.enum([
    'invalid',
    'unauthenticated',
    'forbidden',
    'not-found',
    'conflict',
    'unavailable',
    'internal',
  ]),
  message: text,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type FailureReport = z.output<typeof failureReport>;

/** Errors that nobody foresaw keep their words on the node. */
export function reportFailure(error: unknown): FailureReport {
  if (!(error instanceof AppError)) {
    const message = 'A recognition node failed; its log says how.';
    return { code: 'node.failed', category: 'internal', message, details: {} };
  }
  const { code, category, message } = error;
  return { code, category, message: message.slice(0, MAX_MESSAGE), details: clipped(error.details) };
}

const MAX_MESSAGE = 2_000;
const MAX_DETAIL = 500;
const MAX_DETAILS = 20;

/** Errors are small, whatever they hold, so that the other side need not take large ones. */
const clipped = (details: AppError['details']): FailureReport['details'] =>
  Object.fromEntries(
    Object.entries(details)
      .slice(0, MAX_DETAILS)
      .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, MAX_DETAIL) : value]),
  );

const KNOWN: Readonly<Record<string, (details: FailureReport['details']) => AppError>> = {
  'engine.busy': ({ queueLimit }) => new EngineBusyError(Number(queueLimit)),
  'gallery.subject-not-enrolled': () => new SubjectNotEnrolledError(),
  'models.not-calibrated': ({ packId }) => new PackNotCalibratedError(String(packId)),
  'recognition.closed': () => new RecognizerClosedError(),
  'recognition.gallery-behind': () => new GalleryNotInSyncError(),
};

/** The error that the recognizer would have thrown in this process. */
export const toError = (report: FailureReport): AppError =>
  KNOWN[report.code]?.(report.details) ?? new RelayedNodeError(report);
