import { Modal } from '@mantine/core';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../loading-rows.js';
import { stepUpRequests } from './step-up-requests.js';

const StepUpForm = lazy(() => import('./step-up-form.js').then((file) => ({ default: file.StepUpForm })));

/** Above other dialogs: one of them may have led to the question. */
const Z_INDEX = 400;

/** Asks for a factor again when something sensitive needs it; what waits goes on afterwards. */
export function StepUpDialog() {
  const isAsked = useSyncExternalStore(stepUpRequests.subscribe, stepUpRequests.isAsked);
  return isAsked ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { t } = useTranslation('step-up');
  return (
    <Modal
      opened
      onClose={() => stepUpRequests.answer(false)}
      title={t('title')}
      zIndex={Z_INDEX}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <Suspense fallback={<LoadingRows rows={2} />}>
        <StepUpForm onShown={() => stepUpRequests.answer(true)} />
      </Suspense>
    </Modal>
  );
}
