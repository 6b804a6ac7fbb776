import type { LanguageTag, NotificationKind } from '@mien/contracts';
import { TEXTS } from './texts/index.js';

/** What is known when a message is written. */
export interface EventFacts {
  readonly kind: NotificationKind;
  readonly data: Readonly<Record<string, string | number>>;
  readonly organizationName: string;
  readonly personName: string | undefined;
  readonly recipientName: string;
  /** Where the message leads to. */
  readonly link: string;
}

const named = (names: Readonly<Record<string, string>>, key: string | number | undefined): string =>
  names[String(key)] ?? String(key ?? '');

/** Noon of a day anywhere is that day in UTC. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

function whenOf({ startsAt, day }: EventFacts['data'], language: LanguageTag, timeZone: string) {
  const dayForm = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (startsAt !== undefined) {
    const at = new Date(startsAt);
    if (Number.isNaN(at.getTime())) return {};
    return {
      day: new Intl.DateTimeFormat(language, { ...dayForm, timeZone }).format(at),
      time: new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(at),
    };
  }
  if (day === undefined || Number.isNaN(noonOf(String(day)).getTime())) return {};
  return {
    day: new Intl.DateTimeFormat(language, { ...dayForm, timeZone: 'UTC' }).format(noonOf(String(day))),
  };
}

/** What fills the gaps of a message, in a language, with times as the organization's clocks show them. */
export function valuesOf(
  { kind, data, organizationName, personName, recipientName, link }: EventFacts,
  language: LanguageTag,
  timeZone: string,
): Record<string, string> {
  const texts = TEXTS[language];
  const numbers = new Intl.NumberFormat(language);
  const count = (value: string | number | undefined) => numbers.format(Number(value ?? 0));
  return {
    organization: organizationName,
    recipient: recipientName,
    link,
    person: personName ?? '',
    course: String(data.courseName ?? texts.allCourses),
    ...whenOf(data, language, timeZone),
    ...(kind === 'attendance.marked' && { status: named(texts.statuses, data.status) }),
    ...(kind === 'attendance.late' && { minutes: count(data.minutes) }),
    ...(kind === 'attendance.at-risk' && { missed: count(data.missed), sessions: count(data.sessions) }),
    ...(kind === 'consent.expiring' && { purpose: named(texts.purposes, data.purpose) }),
    ...(kind === 'security.alert' && {
      alert: named(texts.alerts, data.alert),
      account: String(data.account ?? ''),
    }),
    ...(kind === 'report.ready' && { report: String(data.reportName ?? '') }),
  };
}
