import { Accordion, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { GRANTS, REACH, ROLES } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { byArea } from '../../shared/access/permission-areas.js';
import { usePermissionName } from '../../shared/access/permission-name.js';

/** What each role may do, read from the table that the server decides by. */
export function RolesTable() {
  const { t } = useTranslation('members');
  const { t: access } = useTranslation('access');
  const nameOf = usePermissionName();
  return (
    <Accordion variant="separated" multiple order={3}>
      {ROLES.map((role) => (
        <Accordion.Item key={role} value={role}>
          <Accordion.Control>
            <Text fw={600}>{access(`role.${role}.name`)}</Text>
            <Text size="sm" c="dimmed">
              {access(`role.${role}.what`)}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              <Text size="sm">{t('roles.reach', { reach: access(`reach.${REACH[role]}`) })}</Text>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
                {byArea(GRANTS[role]).map(({ area, permissions }) => (
                  <div key={area}>
                    <Text size="sm" fw={600}>
                      {access(`area.${area}`)}
                    </Text>
                    <List size="sm">
                      {permissions.map((permission) => (
                        <List.Item key={permission}>{nameOf(permission)}</List.Item>
                      ))}
                    </List>
                  </div>
                ))}
              </SimpleGrid>
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
