import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Page } from '../../shared/page.js';
import { PagedList } from '../../shared/paged-list.js';
import { usePages } from '../../shared/use-pages.js';
import { usePermission } from '../../shared/use-permission.js';
import { CreateKeyDialog } from './create-key-dialog.js';
import { KeyTable } from './key-table.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { RotateDialog } from './rotate-dialog.js';
import { type ApiKey, KEYS, type NewApiKey, useKeys } from './use-keys.js';

/** Keys by which programs use the API. */
export function ApiKeysPage() {
  const { t } = useTranslation('api-keys');
  const mayChange = usePermission('api-keys:write');
  const [isCreating, setIsCreating] = useState(false);
  const [rotated, setRotated] = useState<ApiKey>();
  const [shown, setShown] = useState<NewApiKey>();
  const keys = useKeys((key) => {
    setIsCreating(false);
    setRotated(undefined);
    setShown(key);
  });
  const pages = usePages({
    queryKey: KEYS,
    load: (cursor, signal) => call('listApiKeys', { query: { cursor } }, signal),
  });
  const createButton = mayChange && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsCreating(true)}>
      {t('create.act')}
    </Button>
  );
  return (
    <Page title={t('title')} description={t('description')} actions={createButton}>
      <PagedList
        pages={pages}
        empty={<EmptyState title={t('empty.title')} advice={t('empty.advice')} icon={<IconKey />} />}
      >
        <KeyTable
          keys={pages.items}
          mayChange={mayChange}
          onRotate={setRotated}
          onRevoke={(key) => keys.revoke.mutate(key.id)}
        />
      </PagedList>
      <CreateKeyDialog isOpen={isCreating} onClose={() => setIsCreating(false)} create={keys.create} />
      <RotateDialog
        apiKey={rotated}
        onClose={() => setRotated(undefined)}
        isBusy={keys.rotate.isPending}
        onRotate={(graceMinutes) => rotated && keys.rotate.mutate({ id: rotated.id, graceMinutes })}
      />
      <NewKeyDialog apiKey={shown} onClose={() => setShown(undefined)} />
    </Page>
  );
}
