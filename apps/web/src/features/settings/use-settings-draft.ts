import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone } from '../../shared/notify.js';
import { SESSION_KEY } from '../../shared/session-query.js';
import { changesOf, type Draft, type OrganizationChange, toDraft } from './draft.js';

const ORGANIZATION = ['organization'] as const;

/** The organization as it is saved, as it is being edited, and the way from one to the other. */
export function useSettingsDraft() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ORGANIZATION,
    queryFn: ({ signal }) => call('getOrganization', {}, signal),
  });
  const [edited, setEdited] = useState<Draft>();
  const saved = query.data;
  const draft = edited ?? (saved && toDraft(saved));
  const changes = saved && edited && changesOf(saved, edited);

  const save = useMutation({
    mutationFn: (body: OrganizationChange) => call('updateOrganization', { body }),
    onSuccess: (organization) => {
      client.setQueryData(ORGANIZATION, organization);
      setEdited(undefined);
      notifyDone(t('saved'));
      return Promise.all([
        client.invalidateQueries({ queryKey: ['operating-point'] }),
        client.invalidateQueries({ queryKey: SESSION_KEY }),
      ]);
    },
  });

  return {
    query,
    draft,
    isDirty: changes !== undefined,
    change: (part: Partial<Draft>) => draft && setEdited({ ...draft, ...part }),
    changeSettings: (part: Partial<Draft['settings']>) =>
      draft && setEdited({ ...draft, settings: { ...draft.settings, ...part } }),
    discard: () => {
      save.reset();
      setEdited(undefined);
    },
    save: () => changes && save.mutate(changes),
    isSaving: save.isPending,
    saveError: save.error,
  };
}
