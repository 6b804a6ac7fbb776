import { describe, expect, it } from 'vitest';
import { at, came, marked, onLeave, seen, went } from '../testing/a-day.js';
import { derive } from '../testing/check-day.js';

describe('the times of somebody', () => {
  it('are those they were seen at', () => {
    expect(derive({ sightings: [came('09:02'), went('09:58')] })).toMatchObject({
      arrivedAt: at('09:02'),
      leftAt: at('09:58'),
    });
  });

  it('are not told of who did not come', () => {
    const attendance = derive({ sightings: [seen('09:02')], marks: [marked('absent')] });
    expect(attendance).not.toHaveProperty('arrivedAt');
  });

  it('explain themselves: where, when, how sure, by which rule', () => {
    const sighting = seen('09:15', { source: 'camera', place: 'Hall', probability: 0.998 });
    expect(derive({ sightings: [sighting] }, { lateAfter: 10 }).explanation).toEqual([
      { code: 'came', sighting },
      { code: 'late', minutes: 15, limit: 10 },
      { code: 'stayed' },
    ]);
  });
});

describe('lateness', () => {
  it('is counted from when one has to be there', () => {
    expect(derive({ sightings: [seen('09:12')] }).lateMinutes).toBe(12);
    expect(derive({ leaves: [onLeave('09:00', '09:10')], sightings: [seen('09:20')] }).lateMinutes).toBe(10);
  });

  it('is none for who was said to have come on time', () => {
    expect(derive({ sightings: [seen('09:12')], marks: [marked('present')] }).lateMinutes).toBe(0);
  });

  it('is what the mark says of who came when', () => {
    expect(derive({ marks: [marked('late', { arrivedAt: at('09:20') })] }).lateMinutes).toBe(20);
  });
});
