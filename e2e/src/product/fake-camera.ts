import { spawn } from 'node:child_process';
import { once } from 'node:events';

const FRAME = 'scale=640:480:force_original_aspect_ratio=increase,crop=640:480';

/**
 * Turn a still into a film that Chromium plays in place of a camera: 640 by 480, 10 frames a second.
 *
 * @param crop part of the still to show, as ffmpeg's crop filter takes it: `400:300:50:20`.
 */
export async function makeCameraFilm(stillPath: string, filmPath: string, crop?: string): Promise<void> {
  const filters = [...(crop ? [`crop=${crop}`] : []), FRAME].join(',');
  const child = spawn(
    'ffmpeg',
    ['-loglevel', 'error', '-y', '-loop', '1', '-i', stillPath, '-t', '3', '-r', '10', '-vf', filters].concat(
      ['-pix_fmt', 'yuvj420p', '-q:v', '3', '-f', 'mjpeg', filmPath],
    ),
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [code] = await once(child, 'exit').catch((cause: unknown) => {
    throw new Error('The fake camera needs ffmpeg, which does not run here. Install ffmpeg.', { cause });
  });
  if (code !== 0) throw new Error('ffmpeg could not make the film of the fake camera.');
}

/** Chromium's flags for a camera that plays `filmPath` and asks nobody. */
export const cameraFlags = (filmPath: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${filmPath}`,
];
