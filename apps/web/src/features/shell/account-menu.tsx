import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconBell, IconLogout, IconShieldLock, IconUser, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notifyFailure } from '../../shared/notify.js';
import { signOut } from '../../shared/sign-out.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useSession } from '../../shared/use-session.js';

/** Who is signed in, their own pages, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation('shell');
  const session = useSession();
  const textOf = useProblemText();
  if (!session) return null;
  const { account } = session;
  const leave = () => signOut().catch((error: unknown) => notifyFailure(textOf(error)));
  return (
    <Menu withinPortal={false} position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          radius="xl"
          aria-label={t('account', { name: account.name })}
        >
          <IconUserCircle size={22} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {account.name}
          </Text>
          <Text size="xs" truncate dir="ltr" ta="start">
            {account.email}
          </Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/account/profile" leftSection={<IconUser size={16} aria-hidden />}>
          {t('profile')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to="/account/security"
          leftSection={<IconShieldLock size={16} aria-hidden />}
        >
          {t('security')}
        </Menu.Item>
        {session.membership && (
          <Menu.Item
            component={Link}
            to="/notifications/preferences"
            leftSection={<IconBell size={16} aria-hidden />}
          >
            {t('messages')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
