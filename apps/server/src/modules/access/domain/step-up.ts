/** How long a factor counts for something sensitive after it was shown. */
export const STEP_UP_MS = 10 * 60_000;

/** Until when what was shown last counts. */
export const provenUntil = (shownAt: Date): Date => new Date(shownAt.getTime() + STEP_UP_MS);
