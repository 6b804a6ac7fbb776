import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/api.js';

/** How one may sign in to this installation. */
export const useSignInMethods = () =>
  useQuery({
    queryKey: ['sign-in-methods'],
    queryFn: ({ signal }) => call('getSignInMethods', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
