import { type LanguageTag, languageTag, type ReportSubject } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { course, organization, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { ReportHead } from '../domain/report-table.js';
import type { ReportWords } from '../domain/report-words.js';
import { wordsOf } from '../domain/words-of.js';
import type { ReportsContext } from './ports.js';
import { daysOf } from './report-period.js';
import type { Requester } from './requester.js';
import { createReadReportTable } from './tables/read-report-table.js';
import type { ReportedOrganization } from './tables/table-context.js';
import type { WritableReport } from './write-report.js';

export async function readOrganization(
  tx: Transaction,
  organizationId: string,
): Promise<ReportedOrganization> {
  const [row] = await tx.select().from(organization).where(eq(organization.id, organizationId));
  if (!row) throw new NotFoundError('organization');
  return { ...row, language: languageTag.catch('en').parse(row.language) };
}

/** What the course or person of a report is called now. */
async function nameOfAbout(tx: Transaction, { parameters }: ReportSubject): Promise<string | undefined> {
  if ('personId' in parameters) {
    const [found] = await tx
      .select({ name: person.name })
      .from(person)
      .where(eq(person.id, parameters.personId));
    return found?.name;
  }
  if (!('courseId' in parameters) || !parameters.courseId) return undefined;
  const [found] = await tx
    .select({ name: course.name })
    .from(course)
    .where(eq(course.id, parameters.courseId));
  return found?.name;
}

function shownDays(subject: ReportSubject, language: LanguageTag): string | undefined {
  const days = daysOf(subject);
  if (!days) return undefined;
  const [from, to] = [new Date(`${days.from}T00:00:00Z`), new Date(`${days.to}T00:00:00Z`)];
  const format = new Intl.DateTimeFormat(
    language,
    subject.kind === 'monthly-summary'
      ? { month: 'long', year: 'numeric', timeZone: 'UTC' }
      : { dateStyle: 'full', timeZone: 'UTC' },
  );
  if (subject.kind === 'monthly-summary' || days.from === days.to) return format.format(from);
  return `${format.format(from)} – ${format.format(to)}`;
}

function factsOf(
  subject: ReportSubject,
  words: ReportWords,
  { period, about }: { readonly period: string | undefined; readonly about: string | undefined },
): ReportHead['facts'] {
  const { head, statuses } = words;
  const { parameters } = subject;
  const facts: [string, string][] = [];
  if (subject.kind === 'daily-register') facts.push([head.day, period ?? '']);
  else if (subject.kind === 'monthly-summary') facts.push([head.month, period ?? '']);
  else if (period) facts.push([head.period, period]);
  if ('personId' in parameters) facts.push([head.person, about ?? '–']);
  else if (
    subject.kind !== 'audit' &&
    subject.kind !== 'recognition-log' &&
    subject.kind !== 'model-accuracy'
  ) {
    facts.push([head.course, about ?? head.allCourses]);
  }
  if ('status' in parameters && parameters.status) facts.push([head.status, statuses[parameters.status]]);
  return facts;
}

export interface Opening {
  readonly tx: Transaction;
  readonly organizationId: string;
  readonly subject: ReportSubject;
  readonly language: LanguageTag;
  readonly requester: Requester;
  readonly requestedByName: string;
}

/** A report ready to be written, its rows read by the transaction as they are taken. */
export function createOpenTable(context: ReportsContext) {
  const readTable = createReadReportTable(context);
  return async function openTable(opening: Opening): Promise<WritableReport> {
    const { tx, organizationId, subject, language, requester, requestedByName } = opening;
    const organization = await readOrganization(tx, organizationId);
    const words = wordsOf(language);
    const now = context.clock.now();
    const table = await readTable({
      ...{ tx, subject, organization, requester, words, language, now },
      courses: context.courses.courseScope(requester),
    });
    const about = await nameOfAbout(tx, subject);
    return {
      words,
      table,
      head: {
        organization: organization.name,
        title: words.titles[subject.kind],
        facts: factsOf(subject, words, { period: shownDays(subject, language), about }),
        requestedBy: requestedByName,
        madeAt: now,
        timeZone: organization.timeZone,
        language,
        isRightToLeft: words.isRightToLeft,
      },
    };
  };
}
