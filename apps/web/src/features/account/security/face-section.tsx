import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/api.js';
import { ErrorState } from '../../../shared/error-state.js';
import { ButtonLink } from '../../../shared/links.js';
import { LoadingRows } from '../../../shared/loading-rows.js';
import { personQuery } from '../../../shared/people/person-queries.js';
import { useSession } from '../../../shared/use-session.js';
import { Section } from './section.js';
import { TurnFaceOff } from './turn-face-off.js';

/** Signing in by face, where the organization offers it: what is still missing, or turn it off. */
export function FaceSection() {
  const { t } = useTranslation('account');
  const membership = useSession()?.membership;
  const organization = useQuery({
    queryKey: ['organization', 'own', membership?.organizationId],
    queryFn: ({ signal }) => call('getOrganization', {}, signal),
    enabled: membership !== undefined,
  });
  const offered = organization.data?.settings.faceSignIn;
  if (!offered || offered === 'off') return null;
  const personId = membership?.personId;
  return personId ? (
    <OwnFaceSection personId={personId} description={t(`faceSection.description.${offered}`)} />
  ) : (
    <Section title={t('faceSection.title')} description={t(`faceSection.description.${offered}`)}>
      {t('faceSection.notLinked')}
    </Section>
  );
}

interface OwnFaceSectionProps {
  readonly personId: string;
  readonly description: string;
}

function OwnFaceSection({ personId, description }: OwnFaceSectionProps) {
  const { t } = useTranslation('account');
  const person = useQuery(personQuery(personId));
  const isEnrolled = (person.data?.templates ?? 0) > 0;
  const hasAgreed = person.data?.consents.includes('sign-in') ?? false;
  const isOn = isEnrolled && hasAgreed;
  return (
    <Section
      title={t('faceSection.title')}
      description={description}
      {...(person.data && { status: { text: t(isOn ? 'on' : 'off'), isGood: isOn } })}
    >
      {person.isPending && <LoadingRows rows={1} />}
      {person.isError && <ErrorState error={person.error} onRetry={() => void person.refetch()} />}
      {person.data && !isEnrolled && (
        <Group justify="space-between">
          {t('faceSection.notEnrolled')}
          <ButtonLink to="/my-data/face">{t('faceSection.enroll')}</ButtonLink>
        </Group>
      )}
      {person.data && !hasAgreed && (
        <Group justify="space-between">
          {t('faceSection.notAgreed')}
          <ButtonLink to="/my-data/consent">{t('faceSection.turnOn')}</ButtonLink>
        </Group>
      )}
      {hasAgreed && <TurnFaceOff personId={personId} />}
    </Section>
  );
}
