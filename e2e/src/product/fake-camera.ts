import { spawn } from 'node:child_process';
import { once } from 'node:events';

const FRAME = 'scale=640:480:force_original_aspect_ratio=increase,crop=640:480';

/** Chromium shows nothing but green of MJPEG that does not share its colors among four pixels. */
const AS_CHROMIUM_PLAYS_IT = ['-pix_fmt', 'yuvj420p', '-q:v', '3', '-f', 'mjpeg'];

async function runFfmpeg(args: readonly string[]): Promise<void> {
  const child = spawn('ffmpeg', ['-loglevel', 'error', '-y', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit').catch((cause: unknown) => {
    throw new Error('The fake camera needs ffmpeg, which does not run here. Install ffmpeg.', { cause });
  });
  if (code !== 0) throw new Error('ffmpeg could not make the film of the fake camera.');
}

/**
 * Turn a still into a film that Chromium plays in place of a camera: 640 by 480, 10 frames a second.
 *
 * @param crop part of the still to show, as ffmpeg's crop filter takes it: `400:300:50:20`.
 */
export function makeCameraFilm(stillPath: string, filmPath: string, crop?: string): Promise<void> {
  const filters = [...(crop ? [`crop=${crop}`] : []), FRAME].join(',');
  return runFfmpeg(
    ['-loop', '1', '-i', stillPath, '-t', '3', '-r', '10', '-vf', filters].concat(
      AS_CHROMIUM_PLAYS_IT,
      filmPath,
    ),
  );
}

/** How far the part that {@link makeSwayingFilm} shows goes to each side, px of the still, and how long it takes, s. */
const SWAY = { acrossPx: 24, downPx: 8, periodS: 4 };

/** As {@link makeCameraFilm}, 30 frames a second, the part to show swaying as a face does before a camera. */
export function makeSwayingFilm(
  stillPath: string,
  filmPath: string,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Promise<void> {
  const turn = `2*PI*t/${SWAY.periodS}`;
  const crop = `crop=${width}:${height}:${left}+${SWAY.acrossPx}*sin(${turn}):${top}+${SWAY.downPx}*sin(2*${turn})`;
  return runFfmpeg(
    ['-loop', '1', '-framerate', '30', '-i', stillPath, '-t', String(2 * SWAY.periodS)].concat(
      ['-vf', `${crop},${FRAME}`],
      AS_CHROMIUM_PLAYS_IT,
      filmPath,
    ),
  );
}

/** Chromium's flags for a camera that plays `filmPath` and asks nobody. */
export const cameraFlags = (filmPath: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${filmPath}`,
];
