const DAY_MS = 86_400_000;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string =>
  textOf(new Date(dateOf(day).getTime() + days * DAY_MS));

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => ((dateOf(day).getUTCDay() + 6) % 7) + 1;

interface LocaleWithWeek {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** On which day weeks begin where somebody is: 1 Monday to 7 Sunday. */
export function firstWeekday(language: string, regional: readonly string[]): number {
  const tag = regional.find((one) => one.split('-')[0] === language.split('-')[0]) ?? language;
  const locale: Intl.Locale & LocaleWithWeek = new Intl.Locale(tag);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** The first day of the week that a day is in. */
export const startOfWeek = (day: string, firstDay: number): string =>
  addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));

export const daysOfWeek = (first: string): readonly string[] =>
  Array.from({ length: 7 }, (_, index) => addDays(first, index));

/** Something on a day, in minutes since its midnight. */
export interface Piece<Item> {
  readonly item: Item;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Beside how many others at once, and as which of them. */
  readonly lane: number;
  readonly lanes: number;
}

/** Give what overlaps lanes of its own, as few as do. */
export function intoLanes<Item>(
  pieces: readonly Omit<Piece<Item>, 'lane' | 'lanes'>[],
): readonly Piece<Item>[] {
  const sorted = [...pieces].sort((a, b) => a.fromMinute - b.fromMinute || b.toMinute - a.toMinute);
  const placed: Piece<Item>[] = [];
  let cluster: (Omit<Piece<Item>, 'lanes'> & { lane: number })[] = [];
  let ends: number[] = [];
  const close = () => {
    placed.push(...cluster.map((piece) => ({ ...piece, lanes: ends.length })));
    cluster = [];
    ends = [];
  };
  for (const piece of sorted) {
    if (ends.every((end) => end <= piece.fromMinute)) close();
    const free = ends.findIndex((end) => end <= piece.fromMinute);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = piece.toMinute;
    cluster.push({ ...piece, lane });
  }
  close();
  return placed;
}

export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
