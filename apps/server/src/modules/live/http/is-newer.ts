const SEQUENCES = 2 ** 32;

/** Whether a frame comes after the newest so far; sequences wrap around. */
export const isNewer = (sequence: number, newest: number | undefined): boolean => {
  if (newest === undefined) return true;
  const ahead = (sequence - newest + SEQUENCES) % SEQUENCES;
  return ahead > 0 && ahead < SEQUENCES / 2;
};
