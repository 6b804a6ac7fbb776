import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface RtspServerOptions {
  /** JPEG file that the film shows. */
  readonly picture: string;
  /** As `name:password`; nobody else gets in. */
  readonly credentials?: string;
}

const SDP = ['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=camera', 't=0 0', 'm=video 0 RTP/AVP 96', ''].join('\r\n');
const TRACK = ['a=rtpmap:96 H264/90000', 'a=fmtp:96 packetization-mode=1', 'a=control:trackID=0', ''].join(
  '\r\n',
);

/** H.264 as RTP packets, made by ffmpeg. */
function startEncoder(picture: string, port: number) {
  const input = ['-re', '-loop', '1', '-framerate', '10', '-i', picture];
  const encoding = ['-vf', 'scale=640:-2,format=yuv420p', '-c:v', 'libx264', '-preset', 'ultrafast'];
  const pace = ['-tune', 'zerolatency', '-g', '5', '-bsf:v', 'dump_extra=freq=keyframe'];
  return spawn(
    'ffmpeg',
    [
      '-nostdin',
      '-loglevel',
      'error',
      ...input,
      ...encoding,
      ...pace,
      '-f',
      'rtp',
      `rtp://127.0.0.1:${port}?pkt_size=1200`,
    ],
    { stdio: 'ignore' },
  );
}

function answer(request: string, expected: string | undefined): { head: string[]; body?: string } {
  const [method = ''] = request.split(' ', 1);
  const authorization = /^authorization: *(.*)$/im.exec(request)?.[1];
  if (method === 'OPTIONS') return { head: ['200 OK', 'Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN'] };
  if (expected && authorization !== expected) {
    return { head: ['401 Unauthorized', 'WWW-Authenticate: Basic realm="camera"'] };
  }
  if (method === 'DESCRIBE') return { head: ['200 OK', 'Content-Type: application/sdp'], body: SDP + TRACK };
  if (method === 'SETUP') {
    return { head: ['200 OK', 'Transport: RTP/AVP/TCP;unicast;interleaved=0-1', 'Session: 1'] };
  }
  return { head: ['200 OK', 'Session: 1'] };
}

/** The least of an IP camera that speaks RTSP over TCP: one H.264 track, interleaved. */
export async function startRtspServer({ picture, credentials }: RtspServerOptions) {
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const players = new Set<Socket>();
  const packets = createSocket('udp4');
  await new Promise<void>((resolve) => packets.bind(0, '127.0.0.1', resolve));
  packets.on('message', (packet) => {
    const head = Buffer.from([0x24, 0, packet.length >> 8, packet.length & 0xff]);
    for (const player of players) player.write(Buffer.concat([head, packet]));
  });
  const encoder = startEncoder(picture, packets.address().port);

  const server = createServer((socket) => {
    let received = '';
    socket.on('error', () => undefined).on('close', () => players.delete(socket));
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      for (let end = received.indexOf('\r\n\r\n'); end !== -1; end = received.indexOf('\r\n\r\n')) {
        const request = received.slice(0, end);
        received = received.slice(end + 4);
        const { head, body = '' } = answer(request, expected);
        const number = /^cseq: *(\d+)/im.exec(request)?.[1] ?? '0';
        const length = body ? [`Content-Length: ${body.length}`] : [];
        const [status, ...fields] = head;
        socket.write([`RTSP/1.0 ${status}`, `CSeq: ${number}`, ...fields, ...length, '', body].join('\r\n'));
        if (request.startsWith('PLAY')) players.add(socket);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      encoder.kill('SIGKILL');
      packets.close();
      for (const player of players) player.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
