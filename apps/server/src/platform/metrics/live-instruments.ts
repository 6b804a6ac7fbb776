import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const FRAME_SECONDS = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5, 1, 2];

/** What is counted of sockets and of the frames that come over them. */
export function createLiveInstruments(registry: Registry) {
  const registers = [registry];
  return {
    liveFrames: new Counter({
      name: 'live_frames_total',
      help: 'Frames of live recognition: seen, overtaken by a newer one, or unusable.',
      labelNames: ['outcome'],
      registers,
    }),
    liveFrameSeconds: new Histogram({
      name: 'live_frame_duration_seconds',
      help: 'Time from a live frame to its answer.',
      buckets: FRAME_SECONDS,
      registers,
    }),
    cameras: new Gauge({
      name: 'cameras',
      help: 'Cameras that this process reads, by how they do.',
      labelNames: ['state'],
      registers,
    }),
    cameraFrames: new Counter({
      name: 'camera_frames_total',
      help: 'Frames of cameras in which faces were looked for.',
      registers,
    }),
    recognitionNodes: new Gauge({
      name: 'recognition_nodes',
      help: 'Recognition nodes of this process: ready, leaving or away.',
      labelNames: ['state'],
      registers,
    }),
    nodeOutstanding: new Gauge({
      name: 'recognition_node_outstanding',
      help: 'Calls that a recognition node has not answered.',
      labelNames: ['node'],
      registers,
    }),
    nodeRoundTrip: new Gauge({
      name: 'recognition_node_round_trip_seconds',
      help: 'Time from the last ping of a recognition node to its answer.',
      labelNames: ['node'],
      registers,
    }),
    openSockets: new Gauge({
      name: 'web_sockets_open',
      help: 'Web sockets that are open, by route.',
      labelNames: ['route'],
      registers,
    }),
    socketMessages: new Counter({
      name: 'web_socket_messages_total',
      help: 'Messages over web sockets, by route and direction.',
      labelNames: ['route', 'direction'],
      registers,
    }),
    socketCloses: new Counter({
      name: 'web_socket_closes_total',
      help: 'Web sockets that closed, by route and close code.',
      labelNames: ['route', 'code'],
      registers,
    }),
  };
}
