import type { Draft } from '../draft.js';

/** What every tab of the settings edits. */
export interface TabProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly changeSettings: (part: Partial<Draft['settings']>) => void;
  readonly isReadOnly: boolean;
}
