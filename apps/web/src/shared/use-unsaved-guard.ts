import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConfirm } from './use-confirm.js';

/** Ask before a page with unsaved changes is left, also when the browser closes it. */
export function useUnsavedGuard(isDirty: boolean): void {
  const { t } = useTranslation('lists');
  const confirm = useConfirm();
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!isDirty || current.pathname === next.pathname) return false;
      const leaves = await confirm({
        title: t('unsaved.title'),
        consequence: t('unsaved.consequence'),
        act: t('unsaved.leave'),
      });
      return !leaves;
    },
    enableBeforeUnload: isDirty,
  });
}
