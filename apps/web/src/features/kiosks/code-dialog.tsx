import { Box, Button, Center, Group, Modal, Stack, Text } from '@mantine/core';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { SecretOnce } from '../../shared/access/secret-once.js';
import { useFormat } from '../../shared/use-format.js';
import type { KioskWithCode } from './use-kiosks.js';

interface CodeDialogProps {
  readonly made: KioskWithCode | undefined;
  onClose(): void;
}

/** Where the device goes; the code stays behind the `#`, so that no server sees it in an address. */
const deviceAddress = (code?: string): string => `${location.origin}/kiosk${code ? `#code=${code}` : ''}`;

/** The code to enroll a device with, this once: to type, or to scan on the device. */
export function CodeDialog({ made, onClose }: CodeDialogProps) {
  const { t } = useTranslation('kiosks');
  const format = useFormat();
  return (
    <Modal
      opened={made !== undefined}
      onClose={onClose}
      title={t('code.title', { name: made?.kiosk.name })}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      {made && (
        <Stack>
          <Text size="sm">{t('code.how', { address: deviceAddress() })}</Text>
          <SecretOnce
            note={t('code.note', { time: format.time(made.codeExpiresAt) })}
            label={t('code.label')}
            value={made.code}
          />
          <Center>
            <Box bg="white" p="md" style={{ borderRadius: 8 }}>
              <QRCodeSVG value={deviceAddress(made.code)} size={200} title={t('code.qr')} />
            </Box>
          </Center>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('code.done')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
