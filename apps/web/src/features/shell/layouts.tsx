import { Box, Container, Group, Paper } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useSession } from '../../shared/use-session.js';
import { AccountMenu } from './account-menu.js';
import { Brand } from './brand.js';
import { ColorSchemeMenu } from './color-scheme-menu.js';
import { LanguageMenu } from './language-menu.js';
import { Shell } from './shell.js';
import { MAIN_ID, SkipLink } from './skip-link.js';

/** One calm column: signing in, setting up, accepting an invitation. */
export function PublicLayout() {
  return (
    <Box mih="100dvh" bg="var(--mien-surface)">
      <SkipLink />
      <Group component="header" justify="space-between" px="md" py="sm">
        <Brand />
        <Group gap={2}>
          <LanguageMenu />
          <ColorSchemeMenu />
          <AccountMenu />
        </Group>
      </Group>
      <Container component="main" id={MAIN_ID} tabIndex={-1} size={480} px="md" py={{ base: 'md', sm: 48 }}>
        <Paper p={{ base: 'lg', sm: 'xl' }} withBorder radius="lg">
          <Outlet />
        </Paper>
      </Container>
    </Box>
  );
}

/** Pages of the account: inside the organization where there is one to go back to, else by themselves. */
export function AccountLayout() {
  const session = useSession();
  const isAtHome = session?.membership !== undefined && !session.mustAddSecondFactor;
  return isAtHome ? <Shell /> : <PublicLayout />;
}
