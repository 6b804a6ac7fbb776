import type { FaceSessionResult } from '@mien/contracts';

/** More sentences than this are not read. */
const MOST = 3;

/**
 * The sentences that say what failed, what surely failed first, none twice.
 *
 * @param hasSentence Whether there is a sentence below this key.
 */
export function refusalKeys(
  { evidence }: Pick<FaceSessionResult, 'evidence'>,
  hasSentence: (key: string) => boolean,
): readonly string[] {
  const failed = (['fail', 'unsure'] as const).flatMap((outcome) =>
    evidence.filter((finding) => finding.outcome === outcome),
  );
  const keys = failed.map(({ code, check }) =>
    hasSentence(`finding.${code}`) ? `finding.${code}` : `check.${check}`,
  );
  return [...new Set(keys)].filter(hasSentence).slice(0, MOST);
}
