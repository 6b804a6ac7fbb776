import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10];

import { createLiveInstruments } from './live-instruments.js';

/** Everything that is counted and timed. Labels are routes and kinds, never people or organizations. */
export function createInstruments() {
  const registry = new Registry();
  const registers = [registry];
  const time = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });
  const count = (name: string, help: string) => new Counter({ name, help, registers });
  const figure = (name: string, help: string) => new Gauge({ name, help, registers });
  collectDefaultMetrics({ register: registry });

  return {
    registry,
    recognitionSeconds: time(
      'face_recognition_duration_seconds',
      'Time from a request with a picture to its answer, by operation.',
      ['operation'],
    ),
    httpSeconds: time('http_request_duration_seconds', 'Time from a request to its answer.', [
      'method',
      'route',
      'status',
    ]),
    authenticationFailures: count('authentication_failures_total', 'Requests refused as not signed in.'),
    recognitionErrors: count(
      'recognition_errors_total',
      'Pictures that a fault of the server left unanswered.',
    ),
    databaseErrors: count('database_errors_total', 'Statements and connections that failed.'),
    enrollmentPictures: new Counter({
      name: 'enrollment_pictures_total',
      help: 'Pictures offered for enrollment, by whether they were accepted.',
      labelNames: ['accepted'],
      registers,
    }),
    enrollmentRate: figure(
      'enrollment_success_rate',
      'Share of the pictures offered for enrollment since the start that were accepted.',
    ),
    verificationAccuracy: figure(
      'verification_accuracy',
      'Share of the matches of the last 30 days that nobody has corrected.',
    ),
    activePeople: figure('active_people', 'People who are active, in all organizations.'),
    ...createLiveInstruments(registry),
    uptime: figure('uptime_seconds', 'Time since the server started.'),
  };
}
