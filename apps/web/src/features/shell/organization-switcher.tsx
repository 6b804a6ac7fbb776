import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notifyFailure } from '../../shared/notify.js';
import { useChooseOrganization } from '../../shared/use-choose-organization.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useSession } from '../../shared/use-session.js';

/** The organization one works in, and the way to another. */
export function OrganizationSwitcher() {
  const { t } = useTranslation('shell');
  const session = useSession();
  const textOf = useProblemText();
  const choose = useChooseOrganization();
  if (!session?.membership) return null;
  const { membership, memberships } = session;

  const change = (organizationId: string) =>
    choose.mutate(organizationId, { onError: (error) => notifyFailure(textOf(error)) });

  return (
    <Menu withinPortal={false} position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          rightSection={<IconSelector size={16} aria-hidden />}
          aria-label={t('organization', { name: membership.organizationName })}
          loading={choose.isPending}
          miw={0}
          styles={{ inner: { minWidth: 0 }, label: { overflow: 'hidden' } }}
        >
          <Text component="span" dir="auto" display="block" fw={600} truncate c="var(--mantine-color-text)">
            {membership.organizationName}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {memberships.map(({ organizationId, organizationName, role }) => (
          <Menu.Item
            key={organizationId}
            role="menuitemradio"
            aria-checked={organizationId === membership.organizationId}
            rightSection={organizationId === membership.organizationId && <IconCheck size={16} aria-hidden />}
            onClick={() => change(organizationId)}
          >
            <bdi>{organizationName}</bdi>
            <Text size="xs" c="dimmed">
              {t(`shared:roles.${role}`)}
            </Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/new-organization" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('newOrganization')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
