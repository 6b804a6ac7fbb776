import { describe, expect, it } from 'vitest';
import { createFormat } from '../../shared/create-format.js';
import { decisionsChart, probabilitiesChart, rejectionsChart } from './charts.js';
import { coverageOf } from './coverage.js';
import { firstSteps } from './first-steps.js';

const words = {
  t: ((key: string, values?: Record<string, string>) =>
    values ? `${key} ${Object.values(values).join(' ')}` : key) as never,
  format: createFormat('en', 'UTC'),
};

describe('coverage', () => {
  it.each([
    [{ active: 10, enrolled: 6, outdated: 1, withoutConsent: 2 }, [6, 1, 3], [0.6, 0.1, 0.3]],
    [{ active: 0, enrolled: 0, outdated: 0, withoutConsent: 0 }, [0, 0, 0], [0, 0, 0]],
    // figures of different moments: never fewer than nobody
    [{ active: 3, enrolled: 4, outdated: 0, withoutConsent: 0 }, [4, 0, 0], [4 / 3, 0, 0]],
  ])('of %o', (people, counts, shares) => {
    const parts = coverageOf(people);
    expect(parts.map((part) => part.people)).toEqual(counts);
    expect(parts.map((part) => part.share)).toEqual(shares);
  });
});

describe('the first steps of an organization', () => {
  const nothing = {
    account: { twoFactorEnabled: false, passkeys: 0 },
    dashboard: { people: { active: 0, enrolled: 0, outdated: 0, withoutConsent: 0 }, byDay: [] },
    consentTexts: 0,
  };

  it('are all open on the first day', () => {
    expect(firstSteps(nothing).filter((step) => step.isDone)).toEqual([]);
  });

  it('count a passkey as the second factor', () => {
    const account = { twoFactorEnabled: false, passkeys: 1 };
    expect(firstSteps({ ...nothing, account })[0]).toMatchObject({ key: 'secondFactor', isDone: true });
  });

  it('count a rejected picture as having tried', () => {
    const byDay = [{ day: '2026-03-01', match: 0, ambiguous: 0, unknown: 0, rejected: 1 }];
    const steps = firstSteps({ ...nothing, dashboard: { ...nothing.dashboard, byDay } });
    expect(steps.at(-1)).toMatchObject({ key: 'identify', isDone: true });
  });
});

describe('charts', () => {
  it('stack the decisions of each day and give the same figures as a table', () => {
    const drawn = decisionsChart(
      [
        { day: '2026-03-01', match: 5, ambiguous: 1, unknown: 0, rejected: 2 },
        { day: '2026-03-02', match: 1200, ambiguous: 0, unknown: 3, rejected: 0 },
      ],
      words,
    );
    expect(drawn.description).toBe('decisions.description 1,211 1,205 2');
    expect(drawn.table.rows).toEqual([
      ['Mar 1', '5', '1', '0', '2'],
      ['Mar 2', '1,200', '0', '3', '0'],
    ]);
    expect(drawn.option.series).toMatchObject([{ data: [5, 1200] }, { data: [1, 0] }, {}, { data: [2, 0] }]);
  });

  it('put the most frequent reason first', () => {
    const drawn = rejectionsChart(
      [
        { reason: 'no-face', count: 2 },
        { reason: 'too-dark', count: 7 },
      ],
      words,
      (reason) => reason.toUpperCase(),
    );
    expect(drawn.table.rows).toEqual([
      ['TOO-DARK', '7'],
      ['NO-FACE', '2'],
    ]);
    expect(drawn.description).toBe('rejections.description TOO-DARK 7');
  });

  it('say how many matches were practically certain, and nothing is divided by zero', () => {
    const bins = [
      { from: 0.5, count: 1 },
      { from: 0.95, count: 3 },
    ];
    expect(probabilitiesChart(bins, words).description).toBe('probabilities.description 75% 4');
    expect(probabilitiesChart([], words).description).toBe('probabilities.description 0% 0');
    expect(probabilitiesChart(bins, words).table.rows[1]).toEqual(['95% – 100%', '3']);
  });
});
