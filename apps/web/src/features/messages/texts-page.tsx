import { Group, Select, Stack } from '@mantine/core';
import { languageTag, NOTIFICATION_CHANNELS, NOTIFICATION_KINDS } from '@mien/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../../i18n/languages.js';
import { ErrorState } from '../../shared/error-state.js';
import { LoadingRows } from '../../shared/loading-rows.js';
import { useNotificationNames } from '../../shared/notifications/kinds.js';
import { usePermission } from '../../shared/use-permission.js';
import { TextEditor } from './text-editor.js';
import { useTexts } from './use-texts.js';

const route = getRouteApi('/organization/messages/texts');

/** What messages say: by kind of event, way and language. */
export function TextsPage() {
  const { t, i18n } = useTranslation('messages');
  const { kindName, channelName } = useNotificationNames();
  const mayChange = usePermission('notifications:write');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { kind = 'attendance.absent', channel = 'email' } = search;
  const language = languageTag.catch(toLanguage(i18n.resolvedLanguage)).parse(search.language);
  const actions = useTexts(kind);
  const { texts } = actions;
  const template = texts.data?.items.find((item) => item.channel === channel && item.language === language);
  const choose = (change: typeof search) => navigate({ search: { ...search, ...change }, replace: true });
  return (
    <Stack>
      <Group align="flex-end">
        <Select
          label={t('text.kind')}
          allowDeselect={false}
          w={260}
          value={kind}
          data={NOTIFICATION_KINDS.map((value) => ({ value, label: kindName(value) }))}
          onChange={(value) => value && choose({ kind: value })}
        />
        <Select
          label={t('text.channel')}
          allowDeselect={false}
          w={180}
          value={channel}
          data={NOTIFICATION_CHANNELS.map((value) => ({ value, label: channelName(value) }))}
          onChange={(value) => value && choose({ channel: value })}
        />
        <Select
          label={t('text.language')}
          allowDeselect={false}
          w={160}
          value={language}
          data={languageTag.options.map((value) => ({ value, label: LANGUAGES[value].name }))}
          onChange={(value) => value && choose({ language: value })}
        />
      </Group>
      {texts.isPending && <LoadingRows />}
      {texts.isError && <ErrorState error={texts.error} onRetry={() => texts.refetch()} />}
      {texts.isSuccess && template && (
        <TextEditor
          key={`${kind} ${channel} ${language}`}
          template={template}
          variables={texts.data.variables}
          actions={actions}
          mayChange={mayChange}
        />
      )}
    </Stack>
  );
}
