/**
 * What `mien` ends with; a script may rely on every number.
 *
 * - `ok`: done, and the answer is yes (a match, faces found, nothing to complain of).
 * - `no`: done, and the answer is no (no match, nobody known, findings).
 * - `usage`: the command line or a file named on it is wrong.
 * - `picture`: at least one picture could not be used; the others were.
 * - `models`: a model is missing, damaged or refused.
 * - `broken`: something that should work did not.
 * - `interrupted`: stopped with Ctrl-C.
 */
export const EXIT_CODES = {
  ok: 0,
  no: 1,
  usage: 2,
  picture: 3,
  models: 4,
  broken: 5,
  interrupted: 130,
} as const;

export type Outcome = keyof typeof EXIT_CODES;

export const EXIT_CODE_HELP = `
Exit codes:
  0  done, the answer is yes (match, faces found, all well)
  1  done, the answer is no (no match, nobody known, findings)
  2  wrong usage, or a named file is not there
  3  a picture could not be used
  4  a model is missing, damaged or refused
  5  something broke
  130  interrupted`;
