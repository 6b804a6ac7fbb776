import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useProblemText } from './use-problem-text.js';

/** Why a form could not be sent; said aloud when it appears. */
export function FormProblem({ error }: { readonly error: unknown }) {
  const textOf = useProblemText();
  if (!error) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
      {textOf(error)}
    </Alert>
  );
}
