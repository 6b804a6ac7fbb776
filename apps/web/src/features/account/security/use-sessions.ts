import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { auth, authClient } from '../../../shared/auth-client.js';

const KEY = ['sessions'] as const;

const sessions = z.array(
  z.object({
    id: z.string(),
    token: z.string(),
    ipAddress: z.string().nullish(),
    userAgent: z.string().nullish(),
    createdAt: z.coerce.date(),
    lastSeenAt: z.coerce.date().nullish(),
  }),
);
const own = z.object({ session: z.object({ id: z.string() }) }).nullable();

export interface DeviceSession extends Omit<z.output<typeof sessions>[number], 'lastSeenAt'> {
  readonly isThisOne: boolean;
  readonly lastSeenAt: Date;
}

async function readSessions(): Promise<readonly DeviceSession[]> {
  const [all, current] = await Promise.all([
    auth(authClient.$fetch('/list-sessions')),
    auth(authClient.$fetch('/get-session')),
  ]);
  const currentId = own.parse(current)?.session.id;
  return sessions
    .parse(all)
    .map((session) => ({
      ...session,
      isThisOne: session.id === currentId,
      lastSeenAt: session.lastSeenAt ?? session.createdAt,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || +b.lastSeenAt - +a.lastSeenAt);
}

/** Where the account is signed in: this session first, then the last seen. */
export const useSessions = () => useQuery({ queryKey: KEY, queryFn: readSessions });

/** End one session by its token, or all but this one. */
export const useEndSessions = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (token: string | 'others') => {
      if (token === 'others') await auth(authClient.revokeOtherSessions());
      else await auth(authClient.revokeSession({ token }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
};
