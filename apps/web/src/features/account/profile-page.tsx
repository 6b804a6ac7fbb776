import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { Session } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { useFormat } from '../../shared/use-format.js';
import { useSession } from '../../shared/use-session.js';
import { EmailForm } from './email-form.js';
import { NameForm } from './name-form.js';

/** The own account: name, address, organizations. */
export function ProfilePage() {
  const { t } = useTranslation('account');
  const session = useSession();
  if (!session) return null;
  return (
    <Page title={t('profile.title')} description={t('profile.description')}>
      <Card withBorder maw={640}>
        <Stack gap="lg">
          <NameForm name={session.account.name} />
          <EmailForm account={session.account} />
        </Stack>
      </Card>
      <Memberships session={session} />
    </Page>
  );
}

function Memberships({ session }: { readonly session: Session }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  return (
    <Card withBorder maw={640} component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('profile.organizations')}
        </Title>
        {session.memberships.map(({ organizationId, organizationName, role }) => (
          <Group key={organizationId} justify="space-between">
            <Text>{organizationName}</Text>
            <Badge variant="default">{t(`shared:roles.${role}`)}</Badge>
          </Group>
        ))}
        <Text size="sm" c="dimmed">
          {t('profile.since', { date: format.date(session.account.createdAt) })}
        </Text>
        <ButtonLink to="/new-organization" variant="default" style={{ alignSelf: 'flex-start' }}>
          {t('choose.new')}
        </ButtonLink>
      </Stack>
    </Card>
  );
}
