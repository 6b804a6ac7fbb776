import { Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../shared/api.js';
import { notifyDone, notifyFailure } from '../../shared/notify.js';
import { personKey } from '../../shared/people/person-queries.js';
import { useShownPerson } from '../../shared/person-routes.js';
import { useConfirm } from '../../shared/use-confirm.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { type Template, TemplateCard } from './template-card.js';

interface TemplateListProps {
  readonly templates: readonly Template[];
  readonly mayDelete: boolean;
}

/** Every template with what is known of it; deleting asks first. */
export function TemplateList({ templates, mayDelete }: TemplateListProps) {
  const { t } = useTranslation('enrollment');
  const { personId } = useShownPerson();
  const cache = useQueryClient();
  const confirm = useConfirm();
  const textOf = useProblemText();
  const remove = useMutation({
    mutationFn: async (templateId: string | undefined) => {
      if (templateId === undefined) await call('deleteTemplates', { params: { personId } });
      else await call('deleteTemplate', { params: { personId, templateId } });
    },
    onSuccess: () => notifyDone(t('deleted')),
    onError: (error) => notifyFailure(textOf(error)),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: personKey(personId) }),
        cache.invalidateQueries({ queryKey: ['people'] }),
      ]),
  });

  const askOne = async (template: Template) => {
    const isLast = templates.length === 1;
    const isSure = await confirm({
      title: t('deleteOne.title'),
      consequence: t(isLast ? 'deleteOne.last' : 'deleteOne.note'),
      act: t('deleteOne.act'),
    });
    if (isSure) remove.mutate(template.id);
  };
  const askAll = async () => {
    const isSure = await confirm({
      title: t('deleteAll.title', { count: templates.length }),
      consequence: t('deleteAll.note'),
      act: t('deleteAll.act', { count: templates.length }),
    });
    if (isSure) remove.mutate(undefined);
  };

  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('templates', { count: templates.length })}
        </Title>
        {mayDelete && templates.length > 1 && (
          <Button
            variant="subtle"
            color="red"
            c="var(--mantine-color-error)"
            loading={remove.isPending}
            onClick={askAll}
          >
            {t('deleteAll.act', { count: templates.length })}
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }}>
        {templates.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            onDelete={mayDelete ? () => askOne(template) : undefined}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
