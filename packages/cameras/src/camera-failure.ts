/** Why there are no frames, as a person can act on it. */
export const CAMERA_FAILURES = [
  'no-ffmpeg',
  'blocked',
  'unreachable',
  'refused',
  'unauthorized',
  'certificate',
  'not-found',
  'busy',
  'not-a-video',
  'stalled',
  'interrupted',
  'ended',
] as const;
export type CameraFailure = (typeof CAMERA_FAILURES)[number];

/** By what ffmpeg says, most telling first. Its words hold the address, so nobody else gets to see them. */
const SAID: readonly (readonly [RegExp, CameraFailure])[] = [
  [/peer certificate|certificate verif|does not match hostname/i, 'certificate'],
  [/\b40[13]\b|unauthorized|forbidden|authorization failed/i, 'unauthorized'],
  [/\b404\b|no such file|no such device|cannot open video device/i, 'not-found'],
  [/device or resource busy/i, 'busy'],
  [/connection refused/i, 'refused'],
  [
    /no route to host|network is unreachable|host is unreachable|timed out|failed to resolve|name or service/i,
    'unreachable',
  ],
  [
    /invalid data|could not find codec|does not contain any stream|matches no streams|not on whitelist|whitelist|unspecified size|unknown format|invalid argument|no jpeg data/i,
    'not-a-video',
  ],
];

/** What a read came to by ffmpeg's last words. */
export const failureOf = (words: string): CameraFailure =>
  SAID.find(([pattern]) => pattern.test(words))?.[1] ?? 'interrupted';
