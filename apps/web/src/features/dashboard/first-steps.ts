import type { Dashboard, Session } from '@mien/contracts';

export interface FirstStep {
  readonly key: 'secondFactor' | 'people' | 'consent' | 'enroll' | 'identify';
  readonly href: string;
  readonly isDone: boolean;
}

export interface OrganizationStart {
  readonly account: Pick<Session['account'], 'twoFactorEnabled' | 'passkeys'>;
  readonly dashboard: Pick<Dashboard, 'people' | 'byDay'>;
  readonly consentTexts: number;
}

/** What a new organization does first, in the order in which each step needs those before it. */
export function firstSteps({ account, dashboard, consentTexts }: OrganizationStart): readonly FirstStep[] {
  const recognitions = dashboard.byDay.reduce(
    (total, day) => total + day.match + day.ambiguous + day.unknown + day.rejected,
    0,
  );
  const { people } = dashboard;
  return [
    {
      key: 'secondFactor',
      href: '/account/security',
      isDone: account.twoFactorEnabled || account.passkeys > 0,
    },
    { key: 'consent', href: '/consent-texts', isDone: consentTexts > 0 },
    { key: 'people', href: '/people', isDone: people.active > 0 },
    { key: 'enroll', href: '/people?enrollment=none', isDone: people.enrolled + people.outdated > 0 },
    { key: 'identify', href: '/identify', isDone: recognitions > 0 },
  ];
}
