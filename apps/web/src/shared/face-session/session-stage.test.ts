import type { FaceSession, FaceSessionMessage } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { actionOf, type SessionStage, stageAfter, stageWithoutResult } from './session-stage.js';

const running: SessionStage = { name: 'running', session: { id: '1' } as FaceSession };
const act: FaceSessionMessage = { type: 'progress', stepIndex: 0, steps: 2, phase: 'act', action: 'nod' };
const busy = { type: 'about:blank', title: 'Wait.', status: 503, code: 'engine.busy', requestId: '1' };
const result: FaceSessionMessage = { type: 'result', passed: false, decision: 'not-live', evidence: [] };

describe('a running face session', () => {
  it('follows its progress', () => {
    const next = stageAfter(running, act);
    expect(next).toEqual({ ...running, progress: act });
    expect(actionOf(next)).toBe('nod');
  });

  it('passes with the proof of it', () => {
    const passed: FaceSessionMessage = { ...result, passed: true, decision: 'live', resultToken: 'proof' };
    expect(stageAfter(running, passed)).toEqual({ name: 'passed', result: passed, resultToken: 'proof' });
  });

  it('does not pass without one, whatever else is said', () => {
    const claimed: FaceSessionMessage = { ...result, passed: true, decision: 'live' };
    expect(stageAfter(running, claimed).name).toBe('refused');
    expect(stageAfter(running, result).name).toBe('refused');
  });

  it.each([
    { goesOn: true, name: 'running' },
    { goesOn: undefined, name: 'running' },
    { goesOn: false, name: 'failed' },
  ])('is $name after a problem that lets it go on: $goesOn', ({ goesOn, name }) => {
    const message: FaceSessionMessage = { type: 'problem', problem: busy, goesOn };
    expect(stageAfter(running, message).name).toBe(name);
  });

  it('fails when the connection ends without a result, and not afterwards', () => {
    expect(stageWithoutResult(running).name).toBe('failed');
    expect(stageWithoutResult(running, busy)).toMatchObject({ error: { code: 'engine.busy' } });
    const over = stageAfter(running, result);
    expect(stageWithoutResult(over)).toBe(over);
    expect(stageAfter(over, act)).toBe(over);
  });
});
