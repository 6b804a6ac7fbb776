import type { ChallengeAction, FaceSessionProgress, LivenessHint } from '@mien/contracts';

/** The one thing a person is told now. */
export type Prompt =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'action'; readonly action: ChallengeAction; readonly hint?: LivenessHint }
  | { readonly kind: 'hint'; readonly hint: LivenessHint }
  | { readonly kind: 'hold-still'; readonly isBetweenSteps: boolean }
  | { readonly kind: 'checking' };

/** What to tell a person whose session has come this far; nothing came yet at its beginning. */
export function decidePrompt(progress: FaceSessionProgress | undefined): Prompt {
  if (!progress) return { kind: 'connecting' };
  const { phase, action, hint, stepIndex } = progress;
  if (phase === 'done' || phase === 'ended') return { kind: 'checking' };
  if (phase === 'act' && action) return { kind: 'action', action, ...(hint && { hint }) };
  if (phase === 'find-face') return { kind: 'hint', hint: hint ?? 'no-face' };
  if (hint && hint !== 'hold-still') return { kind: 'hint', hint };
  return { kind: 'hold-still', isBetweenSteps: stepIndex > 0 };
}
