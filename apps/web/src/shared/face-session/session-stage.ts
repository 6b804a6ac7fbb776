import type {
  ChallengeAction,
  FaceSession,
  FaceSessionMessage,
  FaceSessionProgress,
  FaceSessionResult,
  Problem,
} from '@mien/contracts';
import { ApiProblem, localProblem } from '../api-problem.js';

/** How far a face session has come. */
export type SessionStage =
  /** Told what will happen; the camera is off. */
  | { readonly name: 'intro' }
  /** The camera is being opened, then the session. */
  | { readonly name: 'starting' }
  | { readonly name: 'running'; readonly session: FaceSession; readonly progress?: FaceSessionProgress }
  | { readonly name: 'passed'; readonly result: FaceSessionResult; readonly resultToken: string }
  | { readonly name: 'refused'; readonly result: FaceSessionResult }
  | { readonly name: 'failed'; readonly error: unknown };

/** Where a message of the server leads from a running session. */
export function stageAfter(stage: SessionStage, message: FaceSessionMessage): SessionStage {
  if (stage.name !== 'running') return stage;
  if (message.type === 'progress') return { ...stage, progress: message };
  if (message.type === 'result') {
    const { passed, resultToken } = message;
    return passed && resultToken
      ? { name: 'passed', result: message, resultToken }
      : { name: 'refused', result: message };
  }
  // a connection that could not be opened may still come back
  return message.goesOn === false ? { name: 'failed', error: new ApiProblem(message.problem) } : stage;
}

/** The connection ended before there was a result, for the reason given if there was one. */
export const stageWithoutResult = (stage: SessionStage, reason?: Problem): SessionStage =>
  stage.name === 'running'
    ? { name: 'failed', error: reason ? new ApiProblem(reason) : localProblem('network.unreachable') }
    : stage;

/** The movement that is asked for now, if any. */
export const actionOf = (stage: SessionStage): ChallengeAction | undefined =>
  stage.name === 'running' ? stage.progress?.action : undefined;
