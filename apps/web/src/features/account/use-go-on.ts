import { useRouter } from '@tanstack/react-router';
import { safeNext } from '../../shared/guards.js';
import { useSessionChanged } from '../../shared/use-session-changed.js';

/** After signing in: read the session, then go where one wanted to. */
export function useGoOn(next: string | undefined): () => Promise<void> {
  const router = useRouter();
  const readSession = useSessionChanged();
  return async () => {
    await readSession();
    router.history.push(safeNext(next));
  };
}
