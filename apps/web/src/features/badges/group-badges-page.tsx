import { Button, Text } from '@mantine/core';
import type { GroupBadge } from '@mien/contracts';
import { IconPrinter, IconQrcode } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ErrorState } from '../../shared/error-state.js';
import { TextLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import classes from './badges.module.css';

const route = getRouteApi('/organization/groups/$groupId/badges');

/** A sheet of QR codes to print and cut. */
export function GroupBadgesPage() {
  const { t } = useTranslation('badges');
  const { groupId } = route.useParams();
  const sheet = useMutation({ mutationFn: () => call('issueGroupBadges', { params: { id: groupId } }) });
  const back = (
    <TextLink to="/groups/$groupId" params={{ groupId }}>
      {sheet.data?.groupName ?? t('sheet.group')}
    </TextLink>
  );
  const print = (
    <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => globalThis.print()}>
      {t('sheet.print')}
    </Button>
  );
  return (
    <Page
      title={t('sheet.title')}
      description={t('sheet.description')}
      back={back}
      actions={sheet.data && print}
    >
      {sheet.isError && <ErrorState error={sheet.error} onRetry={() => sheet.mutate()} />}
      {!sheet.data && (
        <div>
          <Button
            leftSection={<IconQrcode size={18} aria-hidden />}
            loading={sheet.isPending}
            onClick={() => sheet.mutate()}
          >
            {t('sheet.make')}
          </Button>
        </div>
      )}
      {sheet.data?.items.length === 0 && (
        <EmptyState icon={<IconQrcode />} title={t('sheet.empty')} advice={t('sheet.emptyAdvice')} />
      )}
      {sheet.data && <Sheet items={sheet.data.items} />}
    </Page>
  );
}

function Sheet({ items }: { readonly items: readonly GroupBadge[] }) {
  return (
    <ul className={classes.sheet}>
      {items.map(({ personId, name, number, code }) => (
        <li key={personId} className={classes.card}>
          <QRCodeSVG value={code} size={140} title={name} />
          <Text fw={600} c="black">
            {name}
          </Text>
          {number && (
            <Text size="sm" c="black" dir="ltr">
              {number}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
