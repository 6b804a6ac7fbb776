import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.js';

/** Everything cached about one person; invalidate it after a change. */
export const personKey = (personId: string) => ['person', personId] as const;

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: [...personKey(personId), 'self'],
    queryFn: ({ signal }) => call('getPerson', { params: { personId } }, signal),
  });

export const consentsQuery = (personId: string) =>
  queryOptions({
    queryKey: [...personKey(personId), 'consents'],
    queryFn: async ({ signal }) => (await call('listConsents', { params: { personId } }, signal)).items,
  });

export const templatesQuery = (personId: string) =>
  queryOptions({
    queryKey: [...personKey(personId), 'templates'],
    queryFn: async ({ signal }) => (await call('listTemplates', { params: { personId } }, signal)).items,
  });

export const personFieldsQuery = queryOptions({
  queryKey: ['person-fields'],
  queryFn: async ({ signal }) => (await call('listPersonFields', {}, signal)).items,
});
