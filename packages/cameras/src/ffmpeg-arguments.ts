import type { CameraAddress } from './camera-address.js';

/** A part of the picture, in shares of its width and height. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picturing {
  readonly region?: Region | undefined;
  readonly maxFramesPerSecond: number;
  /** Longest edge, pixels. */
  readonly maxEdgePx: number;
  /** How long ffmpeg waits for bytes of the network before it gives up by itself, ms. */
  readonly networkTimeoutMs: number;
}

/** How ffmpeg is called, and what it reads from its standard input, where no list of processes shows it. */
export interface FfmpegCall {
  readonly arguments: readonly string[];
  readonly input: string;
}

const MILLI = 1_000;
const FILMS = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mjpeg,jpeg_pipe,mpegts';
const STREAMS = 'concat,rtsp,sdp,rtp,mpjpeg,mjpeg,jpeg_pipe,mpegts';

const share = (value: number): string => Math.min(1, Math.max(0, value)).toFixed(4);

function filtersOf(
  { kind }: CameraAddress,
  { region, maxFramesPerSecond, maxEdgePx }: Picturing,
): readonly string[] {
  const seconds = (0.95 / maxFramesPerSecond).toFixed(4);
  return [
    // streams carry times of all kinds: the time of arrival is what counts
    ...(kind === 'file' ? [] : ['settb=1/1000', 'setpts=(RTCTIME-RTCSTART)/1000']),
    `select='isnan(prev_selected_t)+gte(t-prev_selected_t,${seconds})'`,
    ...(region
      ? [
          `crop=w='iw*${share(region.width)}':h='ih*${share(region.height)}':x='iw*${share(region.x)}':y='ih*${share(region.y)}'`,
        ]
      : []),
    `scale=w='min(iw,${maxEdgePx})':h='min(ih,${maxEdgePx})':force_original_aspect_ratio=decrease:force_divisible_by=2`,
    'format=yuvj420p',
  ];
}

function inputOf(address: CameraAddress, timeoutMs: number): FfmpegCall {
  const { kind, source, isOnce, hasAnyCertificate } = address;
  if (kind === 'device') return { arguments: ['-f', 'v4l2', '-i', source], input: '' };
  if (kind === 'file') {
    const pace = ['-re', ...(isOnce ? [] : ['-stream_loop', '-1'])];
    const limits = ['-protocol_whitelist', 'file', '-format_whitelist', FILMS];
    return { arguments: [...pace, ...limits, '-i', `file:${source}`], input: '' };
  }
  const isTls = /^(rtsps|https):/.test(source);
  const [first] = source.split(':', 1);
  const protocols = [
    'pipe',
    'tcp',
    first,
    ...(isTls ? ['tls'] : []),
    ...(kind === 'rtsp' ? ['rtsp', 'rtp', 'udp'] : []),
  ];
  const timeout = timeoutMs * MILLI;
  const options = [
    ...(kind === 'rtsp' ? ['rtsp_transport tcp', `timeout ${timeout}`] : [`rw_timeout ${timeout}`]),
    // ffmpeg takes every certificate unless it is told not to
    ...(isTls && !hasAnyCertificate ? ['tls_verify 1'] : []),
  ];
  return {
    arguments: [
      '-fflags',
      'nobuffer',
      '-protocol_whitelist',
      protocols.join(','),
      '-format_whitelist',
      STREAMS,
      '-f',
      'concat',
      '-safe',
      '0',
      '-i',
      'pipe:0',
    ],
    input: [
      'ffconcat version 1.0',
      `file '${source}'`,
      ...options.map((option) => `option ${option}`),
      '',
    ].join('\n'),
  };
}

/**
 * Call ffmpeg so that it writes JPEG pictures, one after another, to its standard output.
 *
 * Nothing of an address becomes an option: a device and a film are checked paths behind `-i`, a URL goes in by standard
 * input. Protocols and formats are listed, so that no answer of a camera makes ffmpeg open another address.
 */
export function ffmpegCall(address: CameraAddress, picturing: Picturing): FfmpegCall {
  const input = inputOf(address, picturing.networkTimeoutMs);
  return {
    input: input.input,
    arguments: [
      ...['-nostdin', '-hide_banner', '-loglevel', 'warning', '-threads', '1'],
      ...input.arguments,
      ...['-map', '0:v:0', '-an', '-sn', '-dn'],
      ...['-vf', filtersOf(address, picturing).join(',')],
      ...['-fps_mode', 'passthrough', '-c:v', 'mjpeg', '-q:v', '3', '-f', 'image2pipe', 'pipe:1'],
    ],
  };
}
