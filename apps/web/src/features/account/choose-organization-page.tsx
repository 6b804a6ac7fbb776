import { Button, Stack, Text } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/empty-state.js';
import { FormProblem } from '../../shared/form-problem.js';
import { ButtonLink } from '../../shared/links.js';
import { PageHeading } from '../../shared/page-heading.js';
import { useChooseOrganization } from '../../shared/use-choose-organization.js';
import { useSession } from '../../shared/use-session.js';

/** Where to work: one of the own organizations, or a new one. */
export function ChooseOrganizationPage() {
  const { t } = useTranslation('account');
  const memberships = useSession()?.memberships ?? [];
  const choose = useChooseOrganization();
  return (
    <Stack gap="lg">
      <PageHeading title={t('choose.title')} />
      <FormProblem error={choose.error} />
      {memberships.length === 0 && (
        <EmptyState
          icon={<IconBuilding size={28} />}
          title={t('choose.noneTitle')}
          advice={t('choose.noneAdvice')}
        />
      )}
      {memberships.map(({ organizationId, organizationName, role }) => (
        <Button
          key={organizationId}
          variant="default"
          size="lg"
          h="auto"
          py="sm"
          justify="space-between"
          loading={choose.isPending && choose.variables === organizationId}
          onClick={() => choose.mutate(organizationId)}
          rightSection={
            <Text size="sm" c="dimmed">
              {t(`shared:roles.${role}`)}
            </Text>
          }
        >
          {organizationName}
        </Button>
      ))}
      <ButtonLink
        to="/new-organization"
        variant={memberships.length === 0 ? 'filled' : 'subtle'}
        leftSection={<IconPlus size={18} aria-hidden />}
      >
        {t('choose.new')}
      </ButtonLink>
    </Stack>
  );
}
