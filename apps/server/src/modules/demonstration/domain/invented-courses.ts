/** A course of the demonstration, every week at the same times. */
export interface InventedCourse {
  readonly name: string;
  /** One of the invented groups. */
  readonly group: string;
  readonly kind: 'class' | 'shift';
  readonly room: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Clock of the organization. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Whether it is taught by whoever asked for the demonstration, so that their own pages are not empty. */
  readonly isOwn?: boolean;
}

const CLASSES = [
  { suffix: '1A', room: 'B 12' },
  { suffix: '1B', room: 'B 14' },
  { suffix: '2A', room: 'C 3' },
] as const;

const SUBJECTS = [
  { name: 'Mathematics', weekdays: [1, 3, 5], startsAt: '08:15', endsAt: '09:00', isOwn: true },
  { name: 'Languages', weekdays: [1, 2, 4], startsAt: '09:10', endsAt: '09:55' },
  { name: 'Science', weekdays: [2, 4, 5], startsAt: '10:15', endsAt: '11:00' },
] as const;

export const INVENTED_COURSES: readonly InventedCourse[] = [
  ...CLASSES.flatMap(({ suffix, room }) =>
    SUBJECTS.map(
      (subject): InventedCourse => ({
        ...subject,
        name: `${subject.name} ${suffix}`,
        group: `Class ${suffix}`,
        kind: 'class',
        room,
      }),
    ),
  ),
  {
    name: 'Study hall',
    group: 'Class 2A',
    kind: 'class',
    room: 'Library',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    startsAt: '12:30',
    endsAt: '17:00',
    isOwn: true,
  },
  {
    name: 'Office',
    group: 'Staff',
    kind: 'shift',
    room: 'Reception',
    weekdays: [1, 2, 3, 4, 5],
    startsAt: '08:00',
    endsAt: '16:30',
  },
];
