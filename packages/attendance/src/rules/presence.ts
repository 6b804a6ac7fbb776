import { addMinutes, earlier, type Interval, later } from '../time/interval.js';
import type { Sighting } from './facts.js';
import type { AttendancePolicy } from './policy.js';

/** When somebody was there, as sightings tell it. */
export interface Presence {
  /** What tells of the first arrival; absent when nobody saw them come. */
  readonly arrival?: Sighting;
  /** What tells of the last leaving; absent when nobody saw them go, or they came again. */
  readonly departure?: Sighting;
  /** Sorted. The last one goes on to the end, or to now, where the policy takes them to have stayed. */
  readonly intervals: readonly Interval[];
  /** Somebody was seen leaving who had not been seen coming. */
  readonly leftUnseen?: Sighting;
}

/** A sighting this soon after checking out is of somebody on the way out. */
const ON_THE_WAY_OUT_MINUTES = 2;

/**
 * Tell from sightings when somebody was there for a session.
 *
 * @param sightings In any order, twice or not.
 * @param asOf Nothing later is known yet.
 */
export function presenceOf(
  session: Interval,
  sightings: readonly Sighting[],
  policy: AttendancePolicy,
  asOf: Date,
): Presence {
  const course = relevant(session, sightings, policy, asOf).reduce(
    (before, sighting) => follow(before, sighting, session),
    { intervals: [] } as Course,
  );
  const { inside, ...seen } = course;
  if (!inside) return seen;
  const { from, lastSeen } = inside;
  const isOver = asOf >= session.to;
  const isTakenToStay = policy.leaving === 'if-checked-out' || !isOver;
  const to = isTakenToStay ? later(from, earlier(session.to, asOf)) : lastSeen.at;
  const hasGone = policy.leaving === 'last-seen' && isOver;
  return {
    ...seen,
    ...(hasGone && { departure: lastSeen }),
    intervals: [...seen.intervals, { from, to }],
  };
}

/** What is known on the way through the sightings. */
type Course = Presence & { readonly inside?: { readonly from: Date; readonly lastSeen: Sighting } };

function follow(course: Course, sighting: Sighting, session: Interval): Course {
  if (sighting.direction === 'out') return leave(course, sighting);
  const { inside, departure, ...rest } = course;
  if (inside) return { ...course, inside: { ...inside, lastSeen: sighting } };
  if (sighting.at >= session.to || isOnTheWayOut(sighting, departure)) return course;
  const { leftUnseen: _leftUnseen, ...come } = rest;
  return { ...come, arrival: rest.arrival ?? sighting, inside: { from: sighting.at, lastSeen: sighting } };
}

function leave(course: Course, sighting: Sighting): Course {
  const { inside, ...outside } = course;
  if (inside) {
    const intervals = [...course.intervals, { from: inside.from, to: sighting.at }];
    return { ...outside, departure: sighting, intervals };
  }
  return course.arrival || course.leftUnseen ? course : { ...course, leftUnseen: sighting };
}

/** Each sighting once, first to last. */
function relevant(
  session: Interval,
  sightings: readonly Sighting[],
  { opensBefore, closesAfter }: AttendancePolicy,
  asOf: Date,
): readonly Sighting[] {
  const from = addMinutes(session.from, -opensBefore);
  const to = addMinutes(session.to, closesAfter);
  const unique = new Map(sightings.map((sighting) => [sighting.id, sighting]));
  return [...unique.values()]
    .filter(({ at }) => at >= from && at <= to && at <= asOf)
    .sort((a, b) => +a.at - +b.at || (a.id < b.id ? -1 : 1));
}

const isOnTheWayOut = ({ at, direction }: Sighting, departure: Sighting | undefined): boolean =>
  departure !== undefined && direction === undefined && at < addMinutes(departure.at, ON_THE_WAY_OUT_MINUTES);
