import { Alert, Button, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import type { CallOutput } from '../../shared/api-types.js';
import { ErrorState } from '../../shared/error-state.js';
import { FormProblem } from '../../shared/form-problem.js';
import { linkToken } from '../../shared/link-token.js';
import { ButtonLink } from '../../shared/links.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { PageHeading } from '../../shared/page-heading.js';
import { signOut } from '../../shared/sign-out.js';
import { useChooseOrganization } from '../../shared/use-choose-organization.js';
import { useSession } from '../../shared/use-session.js';
import { invitationPath } from './invitation-path.js';

/** What an invitation invites to, and the way in: with the account one has, or a new one. */
export function InvitationPage() {
  const { t } = useTranslation('account');
  const [token] = useState(() => linkToken(window.location));
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call('readInvitation', { body: { token: token ?? '' } }, signal),
    enabled: token !== undefined,
  });

  if (!token) {
    return (
      <Stack gap="lg">
        <PageHeading title={t('invitation.title')} />
        <Alert color="red" role="alert">
          {t('invitation.noToken')}
        </Alert>
      </Stack>
    );
  }
  if (invitation.isPending) return <LoadingRows rows={3} />;
  if (invitation.error) {
    return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />;
  }
  const { organizationName, role } = invitation.data;
  return (
    <Stack gap="lg">
      <PageHeading title={t('invitation.titleOf', { organization: organizationName })}>
        {t('invitation.description', { role: t(`shared:roles.${role}`), email: invitation.data.email })}
      </PageHeading>
      <WayIn token={token} invitation={invitation.data} />
    </Stack>
  );
}

interface WayInProps {
  readonly token: string;
  readonly invitation: CallOutput<'readInvitation'>;
}

function WayIn({ token, invitation }: WayInProps) {
  const { t } = useTranslation('account');
  const session = useSession();
  if (!session) {
    const hash = new URLSearchParams({ invitation: token, email: invitation.email }).toString();
    return (
      <Stack gap="sm">
        <ButtonLink to="/sign-up" hash={hash}>
          {t('invitation.signUp')}
        </ButtonLink>
        <ButtonLink to="/sign-in" search={{ next: invitationPath(token) }} variant="default">
          {t('invitation.signIn')}
        </ButtonLink>
      </Stack>
    );
  }
  if (session.account.email.toLowerCase() !== invitation.email.toLowerCase()) {
    return (
      <Stack gap="sm">
        <Alert color="yellow" title={t('invitation.otherTitle')}>
          {t('invitation.otherAdvice', { email: invitation.email, signedIn: session.account.email })}
        </Alert>
        <Button variant="default" onClick={() => void signOut()}>
          {t('invitation.signOut')}
        </Button>
      </Stack>
    );
  }
  return <Accept token={token} organization={invitation.organizationName} />;
}

function Accept({ token, organization }: { readonly token: string; readonly organization: string }) {
  const { t } = useTranslation('account');
  const choose = useChooseOrganization();
  const accept = useMutation({
    mutationFn: () => call('acceptInvitation', { body: { token } }),
    onSuccess: ({ organizationId }) => choose.mutateAsync(organizationId),
  });
  return (
    <Stack gap="sm">
      <FormProblem error={accept.error} />
      <Button loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('invitation.accept', { organization })}
      </Button>
    </Stack>
  );
}
