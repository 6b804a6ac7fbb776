import type { Holiday } from '@mien/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { holiday } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { lockAttendance, lockHolidays } from './lock-course.js';
import type { Changing, CoursesContext } from './ports.js';
import type { Span } from './terms.js';

type Days = Pick<Span, 'from' | 'to'>;

/** Sessions of weekly times; what was moved or added on purpose takes place on a holiday, too. */
const FOLLOWS_PATTERN = sql`s.key not like 'extra:%' and not exists (
  select 1 from course_exception e
   where e.course_id = s.course_id and e.kind = 'moved' and s.key = e.pattern_id || ':' || e.day)`;

/** Let the sessions on some days be canceled by the holidays there are now, or take place again. */
async function applyHolidays(tx: Transaction, { from, to }: Days): Promise<void> {
  const { rows } = await tx.execute<{ course_id: string }>(sql`
    select distinct s.course_id from class_session s where s.day between ${from} and ${to}`);
  await lockAttendance(
    tx,
    rows.map((row) => row.course_id),
  );
  await tx.execute(sql`
    update class_session s
       set canceled_by = case when h.name is null then null else 'holiday' end, canceled_reason = h.name
      from (select id, (select name from holiday
                         where days.day between "from" and "to" order by "from", id limit 1) as name
              from class_session days where days.day between ${from} and ${to}) as h
     where s.id = h.id and (s.canceled_by is null or s.canceled_by = 'holiday')
       and s.canceled_reason is distinct from h.name and ${FOLLOWS_PATTERN}`);
}

/** Change a holiday and every session on its days, while no course is planned. */
async function changeHoliday<T>(
  { database, audit }: CoursesContext,
  { principal, origin }: Changing,
  id: string,
  action: 'holiday.create' | 'holiday.update' | 'holiday.delete',
  write: (tx: Transaction) => Promise<{ readonly result: T; readonly days: readonly Days[] }>,
): Promise<T> {
  const { organizationId } = principal;
  return database.inOrganization(organizationId, async (tx) => {
    await lockHolidays(tx, organizationId);
    const { result, days } = await write(tx);
    const from = days.map((span) => span.from).sort()[0];
    const to = days
      .map((span) => span.to)
      .sort()
      .at(-1);
    if (from && to) await applyHolidays(tx, { from, to });
    await audit.record(tx, { actor: principal, origin, action, resource: `holiday:${id}` });
    return result;
  });
}

export function createHoliday(context: CoursesContext, by: Changing, span: Span): Promise<Holiday> {
  const id = context.newId();
  const { organizationId } = by.principal;
  return changeHoliday(context, by, id, 'holiday.create', async (tx) => {
    await tx.insert(holiday).values({ id, organizationId, ...span });
    return { result: { id, ...span }, days: [span] };
  });
}

/** @throws {NotFoundError} `holiday.not-found` */
export const updateHoliday = (
  context: CoursesContext,
  by: Changing,
  id: string,
  span: Span,
): Promise<Holiday> =>
  changeHoliday(context, by, id, 'holiday.update', async (tx) => {
    const [before] = await tx.select().from(holiday).where(eq(holiday.id, id)).for('update');
    if (!before) throw new NotFoundError('holiday');
    await tx.update(holiday).set(span).where(eq(holiday.id, id));
    return { result: { id, ...span }, days: [before, span] };
  });

/** @throws {NotFoundError} `holiday.not-found` */
export const deleteHoliday = (context: CoursesContext, by: Changing, id: string): Promise<void> =>
  changeHoliday(context, by, id, 'holiday.delete', async (tx) => {
    const gone = await tx.delete(holiday).where(eq(holiday.id, id)).returning();
    if (gone.length === 0) throw new NotFoundError('holiday');
    return { result: undefined, days: gone };
  });
