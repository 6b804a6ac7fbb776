import type { AttendanceSession, GroupPhoto } from '@mien/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../shared/api.js';
import { takenAtOf } from './taken-at.js';

export interface RefusedPicture {
  readonly name: string;
  readonly reason: string;
}

export interface Sending {
  readonly done: number;
  readonly total: number;
}

const queryKey = (sessionId: string) => ['group-photo', sessionId];

/** The group photo of a session: goes on with what was begun, and sends pictures one after the other. */
export function useGroupPhoto(sessionId: string, session: AttendanceSession | undefined) {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending>();
  const [refused, setRefused] = useState<readonly RefusedPicture[]>([]);
  const keep = (photo: GroupPhoto) => client.setQueryData(queryKey(sessionId), photo);

  const query = useQuery({
    queryKey: queryKey(sessionId),
    queryFn: ({ signal }) => call('startGroupPhoto', { body: { sessionId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  const retake = useMutation({
    mutationFn: (takenAt: string) => call('startGroupPhoto', { body: { sessionId, takenAt } }),
    onSuccess: keep,
  });

  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const [first] = files;
      const takenAt = first && session ? takenAtOf(first, session, new Date()) : undefined;
      const photo = await call('startGroupPhoto', { body: { sessionId, ...(takenAt && { takenAt }) } });
      keep(photo);
      setRefused([]);
      for (const [done, file] of files.entries()) {
        setSending({ done, total: files.length });
        const answer = await call('addGroupPictures', { params: { id: photo.id }, pictures: [file] });
        keep(answer.groupPhoto);
        const reasons = answer.refused.map(({ reason }) => ({ name: file.name, reason }));
        setRefused((before) => [...before, ...reasons]);
      }
    },
    onSettled: () => setSending(undefined),
  });

  const remove = useMutation({
    mutationFn: ({ id, pictureId }: { id: string; pictureId: string }) =>
      call('removeGroupPicture', { params: { id, pictureId } }),
    onSuccess: keep,
  });

  return { query, add, retake, remove, sending, refused };
}
