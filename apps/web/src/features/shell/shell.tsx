import { ActionIcon, AppShell, Container, Drawer, Group } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu.js';
import { BottomNavigation } from './bottom-navigation.js';
import { Brand } from './brand.js';
import { ColorSchemeMenu } from './color-scheme-menu.js';
import { LanguageMenu } from './language-menu.js';
import { NotificationBell } from './notification-bell.js';
import { OrganizationSwitcher } from './organization-switcher.js';
import { SideNavigation } from './side-navigation.js';
import { MAIN_ID, SkipLink } from './skip-link.js';

const WIDE = 248;
const NARROW = 72;

/** Navigation at the side (at the bottom of a phone), header above, the page between. */
export function Shell() {
  const { t } = useTranslation('shell');
  const [isNarrow, setNarrow] = useLocalStorage({ key: 'mien.navigation.narrow', defaultValue: false });
  const [isMenuOpen, menu] = useDisclosure(false);
  const Toggle = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;

  return (
    <>
      <SkipLink />
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: isNarrow ? NARROW : WIDE, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: { base: 60, sm: 0 } }}
        padding={0}
      >
        <AppShell.Header>
          <Group h="100%" px={{ base: 'xs', sm: 'md' }} justify="space-between" wrap="nowrap" gap="xs">
            <Group gap="xs" wrap="nowrap" miw={0}>
              <Brand nameFrom="xs" />
              <OrganizationSwitcher />
            </Group>
            <Group gap={2} wrap="nowrap">
              <NotificationBell />
              <LanguageMenu />
              <ColorSchemeMenu />
              <AccountMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar component="nav" aria-label={t('mainNavigation')} p="xs">
          <AppShell.Section grow style={{ overflowY: 'auto' }}>
            <SideNavigation isNarrow={isNarrow} />
          </AppShell.Section>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={isNarrow ? t('expand') : t('collapse')}
            onClick={() => setNarrow(!isNarrow)}
          >
            <Toggle size={20} aria-hidden />
          </ActionIcon>
        </AppShell.Navbar>
        <AppShell.Main id={MAIN_ID} tabIndex={-1} style={{ outline: 'none' }}>
          <Container size="xl" px={{ base: 'md', sm: 'xl' }} py="xl">
            <Outlet />
          </Container>
        </AppShell.Main>
        <AppShell.Footer hiddenFrom="sm">
          <BottomNavigation isMenuOpen={isMenuOpen} onMore={menu.open} />
        </AppShell.Footer>
      </AppShell>
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        title={t('mainNavigation')}
        size="xs"
        closeButtonProps={{ 'aria-label': t('shared:close') }}
      >
        <SideNavigation onNavigate={menu.close} />
      </Drawer>
    </>
  );
}
