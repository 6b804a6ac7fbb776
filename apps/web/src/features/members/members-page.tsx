import { Button, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/page.js';
import { usePermission } from '../../shared/use-permission.js';
import { InvitationList } from './invitation-list.js';
import { InviteDialog } from './invite-dialog.js';
import { MemberList } from './member-list.js';
import { RolesTable } from './roles-table.js';

/** Who can log in here, who is invited, and what each role may do. */
export function MembersPage() {
  const { t } = useTranslation('members');
  const mayChange = usePermission('members:write');
  const [isInviting, { open, close }] = useDisclosure(false);
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        mayChange && (
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
            {t('invite.act')}
          </Button>
        )
      }
    >
      <MemberList mayChange={mayChange} />
      <Stack component="section" gap="sm" aria-labelledby="invitations">
        <Title order={2} size="h4" id="invitations">
          {t('invitations.title')}
        </Title>
        <InvitationList mayChange={mayChange} />
      </Stack>
      <Stack component="section" gap="sm" aria-labelledby="roles">
        <Title order={2} size="h4" id="roles">
          {t('roles.title')}
        </Title>
        <RolesTable />
      </Stack>
      <InviteDialog isOpen={isInviting} onClose={close} />
    </Page>
  );
}
