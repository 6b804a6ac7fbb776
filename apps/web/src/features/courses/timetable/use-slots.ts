import { type KeyboardEvent, useState } from 'react';

interface Slot {
  readonly day: string;
  readonly hour: number;
}

const slotId = ({ day, hour }: Slot): string => `slot-${day}-${hour}`;

/** Empty hours of a week that the keyboard walks through by arrows, as one stop among the others of the page. */
export function useSlots(days: readonly string[], hours: readonly number[]) {
  const [current, setCurrent] = useState<Slot>();
  const known = current && days.includes(current.day) && hours.includes(current.hour) ? current : undefined;
  const stop = known ?? { day: days[0] ?? '', hour: hours[1] ?? hours[0] ?? 0 };
  const move = (slot: Slot, byDays: number, byHours: number) => {
    const day = days[days.indexOf(slot.day) + byDays];
    const hour = hours[hours.indexOf(slot.hour) + byHours];
    if (day === undefined || hour === undefined) return;
    setCurrent({ day, hour });
    document.getElementById(slotId({ day, hour }))?.focus();
  };
  return (slot: Slot) => ({
    id: slotId(slot),
    tabIndex: slot.day === stop.day && slot.hour === stop.hour ? 0 : -1,
    onFocus: () => setCurrent(slot),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
      const steps: Record<string, [number, number]> = {
        ArrowRight: [forward, 0],
        ArrowLeft: [-forward, 0],
        ArrowDown: [0, 1],
        ArrowUp: [0, -1],
      };
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      move(slot, ...step);
    },
  });
}
