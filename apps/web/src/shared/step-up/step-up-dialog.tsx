import { Modal } from '@mantine/core';
import { lazy, Suspense, useInsertionEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../loading-rows.js';
import { stepUpRequests } from './step-up-requests.js';

const StepUpForm = lazy(() => import('./step-up-form.js').then((file) => ({ default: file.StepUpForm })));

/** Above other dialogs: one of them may have led to the question. */
const Z_INDEX = 400;

/**
 * Close this dialog by Escape and not the one below it: dialogs listen later.
 *
 * The effect is of the kind that is not taken back while a page waits for its words, so that it stays the first.
 */
function closeAloneOnEscape(): () => void {
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !stepUpRequests.isAsked()) return;
    event.stopImmediatePropagation();
    stepUpRequests.answer(false);
  };
  window.addEventListener('keydown', close, { capture: true });
  return () => window.removeEventListener('keydown', close, { capture: true });
}

/** Asks for a factor again when something sensitive needs it; what waits goes on afterwards. */
export function StepUpDialog() {
  const isAsked = useSyncExternalStore(stepUpRequests.subscribe, stepUpRequests.isAsked);
  useInsertionEffect(closeAloneOnEscape, []);
  return <Suspense>{isAsked && <OpenDialog />}</Suspense>;
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
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('shared:close') }}
    >
      <Suspense fallback={<LoadingRows rows={2} />}>
        <StepUpForm onShown={() => stepUpRequests.answer(true)} />
      </Suspense>
    </Modal>
  );
}
