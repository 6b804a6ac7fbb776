import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useProblemText } from './use-problem-text.js';

/** Why a form could not be sent; said aloud when it appears. */
export function FormProblem({ error }: { readonly error: unknown }) {
  const textOf = useProblemText();
  return (
    <div role="alert" style={{ display: 'contents' }}>
      {error ? (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {textOf(error)}
        </Alert>
      ) : null}
    </div>
  );
}
