import type { Consent } from '@mien/contracts';
import { expect, it } from 'vitest';
import { eventsOf, standingsOf, textFor } from './consent-standing.js';

const aConsent = (change: Partial<Consent> = {}): Consent => ({
  id: crypto.randomUUID(),
  purpose: 'recognition',
  version: 1,
  givenAt: '2026-01-01T00:00:00Z',
  givenBy: 'person',
  isOutdated: false,
  ...change,
});

const stateOf = (consents: readonly Consent[]) =>
  standingsOf(consents).find(({ purpose }) => purpose === 'recognition')?.state;

it.each([
  { history: 'nothing', consents: [], state: 'never' },
  { history: 'a consent', consents: [aConsent()], state: 'given' },
  { history: 'a consent to an older text', consents: [aConsent({ isOutdated: true })], state: 'outdated' },
  {
    history: 'a consent and its withdrawal',
    consents: [aConsent({ withdrawnAt: '2026-02-01T00:00:00Z' })],
    state: 'withdrawn',
  },
  {
    history: 'a withdrawal and a new consent',
    consents: [
      aConsent({ withdrawnAt: '2026-02-01T00:00:00Z' }),
      aConsent({ givenAt: '2026-03-01T00:00:00Z' }),
    ],
    state: 'given',
  },
])('after $history a person stands at $state', ({ consents, state }) => {
  expect(stateOf(consents)).toBe(state);
});

it('tells all purposes, also those never asked for', () => {
  expect(standingsOf([]).map(({ purpose }) => purpose)).toEqual([
    'recognition',
    'attendance',
    'sign-in',
    'picture-storage',
  ]);
});

it('tells what happened, newest first', () => {
  const events = eventsOf([
    aConsent({ withdrawnAt: '2026-02-01T00:00:00Z' }),
    aConsent({ givenAt: '2026-03-01T00:00:00Z' }),
  ]);
  expect(events.map(({ kind }) => kind)).toEqual(['given', 'withdrawn', 'given']);
});

it('falls back to English when there is no text in a language', () => {
  const texts = [
    { purpose: 'recognition', language: 'de' },
    { purpose: 'recognition', language: 'en' },
  ];
  expect(textFor(texts, 'recognition', 'de')?.language).toBe('de');
  expect(textFor(texts, 'recognition', 'ar')?.language).toBe('en');
  expect(textFor(texts, 'attendance', 'en')).toBeUndefined();
});
