import { randomInt } from 'node:crypto';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { SocketRoute } from '../../platform/http/web-sockets.js';
import { livenessValidator } from './adapters/liveness-validator.js';
import { attendanceResult } from './application/attendance-result.js';
import type { FaceSessionDeps } from './application/ports.js';
import { createSessionStore } from './application/session-store.js';
import { sweepAttempts } from './application/sweep-attempts.js';
import { createFaceSessionHandlers } from './http/face-session-handlers.js';
import { faceSessionSocket } from './http/face-session-socket.js';

const RANDOM_RANGE = 2 ** 47;

/** From the generator of the operating system, whose next number nobody can work out from the last. */
const unpredictable = (): number => randomInt(RANDOM_RANGE) / RANDOM_RANGE;

export interface FaceSessionsModule {
  readonly handlers: RouteHandler[];
  readonly sockets: SocketRoute[];
  /** Read a result for attendance, to be used in a transaction of its user. */
  attendanceResult(organizationId: string, token: string): ReturnType<typeof attendanceResult>;
  /** Delete attempts past their time; to be run now and then. */
  sweep(): Promise<void>;
}

/** Live sessions before a camera: a challenge, frames, one signed result, and what it is good for. */
export function createFaceSessionsModule(
  deps: Omit<FaceSessionDeps, 'random' | 'liveness'> & Partial<Pick<FaceSessionDeps, 'random' | 'liveness'>>,
): FaceSessionsModule {
  const store = createSessionStore({ ...deps, nowMs: () => deps.clock.now().getTime() });
  const context = { random: unpredictable, liveness: livenessValidator, ...deps, store };
  return {
    handlers: createFaceSessionHandlers(context),
    sockets: [faceSessionSocket(context)],
    attendanceResult: (organizationId, token) => attendanceResult(context, organizationId, token),
    sweep: () => sweepAttempts(context),
  };
}
