import { CONSENT_PURPOSES, type Consent, type ConsentPurpose } from '@mien/contracts';

/** How a person stands to one purpose now. */
export interface ConsentStanding {
  readonly purpose: ConsentPurpose;
  readonly state: 'given' | 'outdated' | 'withdrawn' | 'never';
  /** The consent that the state comes from; absent when there never was one. */
  readonly consent?: Consent;
}

/** Where a person stands for every purpose, from everything they gave and withdrew. */
export function standingsOf(consents: readonly Consent[]): readonly ConsentStanding[] {
  return CONSENT_PURPOSES.map((purpose) => {
    const latest = consents
      .filter((consent) => consent.purpose === purpose)
      .sort((a, b) => Date.parse(b.givenAt) - Date.parse(a.givenAt));
    const consent = latest.find(({ withdrawnAt }) => !withdrawnAt) ?? latest[0];
    if (!consent) return { purpose, state: 'never' };
    if (consent.withdrawnAt) return { purpose, state: 'withdrawn', consent };
    return { purpose, state: consent.isOutdated ? 'outdated' : 'given', consent };
  });
}

/** The text in the language asked for, else in English, else whatever there is. */
export function textFor<Text extends { readonly purpose: string; readonly language: string }>(
  texts: readonly Text[],
  purpose: string,
  language: string,
): Text | undefined {
  const candidates = texts.filter((text) => text.purpose === purpose);
  return (
    candidates.find((text) => text.language === language) ??
    candidates.find((text) => text.language === 'en') ??
    candidates[0]
  );
}

export interface ConsentEvent {
  readonly id: string;
  readonly kind: 'given' | 'withdrawn';
  readonly at: string;
  readonly consent: Consent;
}

/** Everything that happened, newest first. */
export function eventsOf(consents: readonly Consent[]): readonly ConsentEvent[] {
  return consents
    .flatMap((consent): ConsentEvent[] => [
      { id: `${consent.id}-given`, kind: 'given', at: consent.givenAt, consent },
      ...(consent.withdrawnAt
        ? [{ id: `${consent.id}-withdrawn`, kind: 'withdrawn' as const, at: consent.withdrawnAt, consent }]
        : []),
    ])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
