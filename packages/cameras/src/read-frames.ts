import { spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import type { CameraAddress } from './camera-address.js';
import { type CameraFailure, failureOf } from './camera-failure.js';
import { ffmpegCall, type Picturing } from './ffmpeg-arguments.js';
import { checkHost } from './forbidden-hosts.js';
import { createJpegSplitter } from './jpeg-splitter.js';

export interface ReadOptions extends Omit<Picturing, 'networkTimeoutMs'> {
  readonly address: CameraAddress;
  /** How long to wait for the first frame, ms. */
  readonly connectMs: number;
  /** How long to wait for each one after it, ms. */
  readonly stallMs: number;
  /** Program; `ffmpeg` unless told. */
  readonly ffmpeg?: string | undefined;
  readonly onFrame: (jpeg: Buffer) => void;
}

const MAX_FRAME_BYTES = 4 * 1024 * 1024;
/** Words of ffmpeg that are kept to tell what went wrong. */
const MAX_WORDS = 4_096;

/** What keeps an address from being opened at all. */
async function obstacleOf(address: CameraAddress): Promise<CameraFailure | undefined> {
  const { kind, host, source } = address;
  if (host !== undefined) {
    // ffmpeg 5.1 judges no certificate of RTSP, whatever it is told
    if (source.startsWith('rtsps:') && !address.hasAnyCertificate) return 'certificate';
    const verdict = await checkHost(host);
    if (verdict === 'forbidden') return 'blocked';
    return verdict === 'unknown' ? 'unreachable' : undefined;
  }
  const real = await realpath(source).catch(() => undefined);
  if (real === undefined) return 'not-found';
  // a link in the folder of films must not lead out of it
  return kind === 'file' && real !== source ? 'blocked' : undefined;
}

/** Run ffmpeg until it ends, stalls, or the signal fires. It does not outlive the promise. */
function runFfmpeg(options: ReadOptions, signal: AbortSignal): Promise<CameraFailure> {
  const { address, connectMs, stallMs, ffmpeg = 'ffmpeg', onFrame } = options;
  const networkTimeoutMs = Math.max(connectMs, stallMs);
  const call = ffmpegCall(address, { ...options, networkTimeoutMs });
  const splitter = createJpegSplitter(MAX_FRAME_BYTES);

  return new Promise((resolve) => {
    // no variable of the server reaches ffmpeg: they hold keys and passwords
    const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
    const child = spawn(ffmpeg, call.arguments, { cwd: '/', env, stdio: ['pipe', 'pipe', 'pipe'] });
    let words = '';
    let verdict: CameraFailure | undefined;
    const stop = (failure: CameraFailure) => {
      verdict ??= failure;
      child.kill('SIGKILL');
    };
    let watchdog = setTimeout(() => stop('unreachable'), connectMs);
    const onAbort = () => stop('ended');
    signal.addEventListener('abort', onAbort, { once: true });

    child.on('error', () => {
      verdict ??= 'no-ffmpeg';
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-MAX_WORDS);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (verdict !== undefined) return;
      try {
        for (const jpeg of splitter.push(chunk)) {
          clearTimeout(watchdog);
          watchdog = setTimeout(() => stop('stalled'), stallMs);
          onFrame(jpeg);
        }
      } catch {
        stop('not-a-video');
      }
    });
    child.on('close', (code) => {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', onAbort);
      const isWholeFilm = code === 0 && address.kind === 'file';
      resolve(verdict ?? (isWholeFilm ? 'ended' : failureOf(words)));
    });
    if (signal.aborted) onAbort();
  });
}

/**
 * Read frames until there are no more, and say why. `ended`: a film is over, or the signal fired.
 */
export async function readFrames(options: ReadOptions, signal: AbortSignal): Promise<CameraFailure> {
  const obstacle = await obstacleOf(options.address);
  if (signal.aborted) return 'ended';
  return obstacle ?? runFfmpeg(options, signal);
}
