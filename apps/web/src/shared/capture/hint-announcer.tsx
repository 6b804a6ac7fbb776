import { VisuallyHidden } from '@mantine/core';
import { useCalmText } from './use-calm-text.js';

/** Says to a screen reader what has stood for a while. */
export function HintAnnouncer({ text }: { readonly text: string }) {
  const said = useCalmText(text);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
    </VisuallyHidden>
  );
}
