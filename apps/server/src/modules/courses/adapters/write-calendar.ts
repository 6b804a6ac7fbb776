import type { ClassSession } from '@mien/contracts';
import ical, { ICalEventStatus } from 'ical-generator';

/** Sessions as an iCalendar file (RFC 5545), in UTC, canceled ones marked so. */
export function writeCalendar(name: string, sessions: readonly ClassSession[], now: Date): Uint8Array {
  const calendar = ical({ name, prodId: { company: 'Mien', product: 'Mien' } });
  for (const session of sessions) {
    const { canceled, teachers } = session;
    calendar.createEvent({
      id: session.id,
      stamp: now,
      start: new Date(session.startsAt),
      end: new Date(session.endsAt),
      summary: session.course.code ? `${session.course.code} ${session.course.name}` : session.course.name,
      ...(session.room !== undefined && { location: session.room }),
      ...(teachers.length > 0 && { description: teachers.map((teacher) => teacher.name).join(', ') }),
      status: canceled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return new TextEncoder().encode(calendar.toString());
}
