import {
  DEFAULT_POLICY,
  type Facts,
  type FailedAttempt,
  type Leave,
  type Mark,
  type Sighting,
  type Status,
} from '../index.js';

/** An instant of a Monday in UTC, by its time of day. */
export const at = (time: string): Date =>
  new Date(`2026-03-02T${time.length === 5 ? `${time}:00` : time}.000Z`);

/** A class from nine to ten. */
export const session = { from: at('09:00'), to: at('10:00') };
export const policy = DEFAULT_POLICY;
export const nothing: Facts = { sightings: [], failedAttempts: [], marks: [], leaves: [], outages: [] };

let count = 0;
const nextId = () => `${String(++count).padStart(6, '0')}`;

export const seen = (time: string, more: Partial<Sighting> = {}): Sighting => ({
  id: nextId(),
  at: at(time),
  source: 'kiosk-face',
  place: 'Hall',
  probability: 0.998,
  ...more,
});
export const came = (time: string): Sighting => seen(time, { direction: 'in' });
export const went = (time: string): Sighting => seen(time, { direction: 'out' });

export const marked = (status: Status, more: Partial<Mark> = {}): Mark => ({
  id: nextId(),
  at: at('09:30'),
  by: 'teacher',
  status,
  approval: 'not-needed',
  ...more,
});

export const onLeave = (from: string, to: string, more: Partial<Leave> = {}): Leave => ({
  id: nextId(),
  kind: 'medical',
  from: at(from),
  to: at(to),
  isApproved: true,
  ...more,
});

export const tried = (time: string): FailedAttempt => ({ at: at(time), place: 'Hall' });
