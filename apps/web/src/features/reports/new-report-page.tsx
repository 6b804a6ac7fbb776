import { Alert, Button, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { REPORT_FORMATS, type ReportFormat, type ReportKind } from '@mien/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, toLanguage } from '../../i18n/languages.js';
import { call } from '../../shared/api.js';
import { TextLink } from '../../shared/links.js';
import { notifyDone } from '../../shared/notify.js';
import { Page } from '../../shared/page.js';
import { useProblemText } from '../../shared/use-problem-text.js';
import { useSession } from '../../shared/use-session.js';
import { AboutFields, DaysFields } from './about-fields.js';
import { KindCards } from './kind-cards.js';
import { emptyDraft, type ReportDraft, rhythmOf, scheduledSubjectOf, subjectOf } from './report-draft.js';
import { ReportPreview } from './report-preview.js';
import { RhythmFields } from './rhythm-fields.js';

const route = getRouteApi('/organization/reports/new');

type Turn = 'once' | 'again';

/** Ask for it, once or again and again, and go where it will appear. */
function useAsk(kind: ReportKind, draft: ReportDraft) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { format, language } = draft;
  const once = useMutation({
    mutationFn: async () => {
      const subject = subjectOf(kind, draft);
      if (subject) await call('requestReport', { body: { subject, format, language } });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reports'] });
      await navigate({ to: '/reports' });
    },
  });
  const again = useMutation({
    mutationFn: async () => {
      const subject = scheduledSubjectOf(kind, draft);
      const rhythm = rhythmOf(draft);
      if (subject) {
        await call('createReportSchedule', { body: { name: draft.name, subject, format, language, rhythm } });
      }
    },
    onSuccess: async () => {
      notifyDone(t('scheduled'));
      await client.invalidateQueries({ queryKey: ['report-schedules'] });
      await navigate({ to: '/reports/schedules' });
    },
  });
  return { once, again };
}

function FormFields({
  draft,
  onChange,
}: {
  draft: ReportDraft;
  onChange: (change: Partial<ReportDraft>) => void;
}) {
  const { t } = useTranslation('reports');
  return (
    <Group align="end">
      <Select
        label={t('format')}
        allowDeselect={false}
        data={REPORT_FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
        value={draft.format}
        onChange={(value) => onChange({ format: (value ?? 'pdf') as ReportFormat })}
      />
      <Select
        label={t('language')}
        allowDeselect={false}
        data={Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }))}
        value={draft.language}
        onChange={(value) => onChange({ language: toLanguage(value ?? undefined) })}
      />
    </Group>
  );
}

function ReportForm({ kind }: { readonly kind: ReportKind }) {
  const { t, i18n } = useTranslation('reports');
  const timeZone = useSession()?.membership?.timeZone;
  const textOf = useProblemText();
  const [turn, setTurn] = useState<Turn>('once');
  const [draft, setDraft] = useState(() =>
    emptyDraft(new Date().toLocaleDateString('en-CA', { timeZone }), toLanguage(i18n.language)),
  );
  const change = (part: Partial<ReportDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { once, again } = useAsk(kind, draft);
  const asking = turn === 'once' ? once : again;
  const subject = subjectOf(kind, draft);
  const isReady =
    turn === 'once' ? subject !== undefined : scheduledSubjectOf(kind, draft) && draft.name.trim() !== '';
  const fields = { kind, draft, onChange: change };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) asking.mutate();
      }}
    >
      <Stack gap="lg">
        <SegmentedControl
          aria-label={t('howOften')}
          w="fit-content"
          data={(['once', 'again'] as const).map((value) => ({ value, label: t(`turn.${value}`) }))}
          value={turn}
          onChange={(value) => setTurn(value as Turn)}
        />
        {turn === 'again' && <RhythmFields {...fields} />}
        {turn === 'once' && (
          <Group align="end">
            <DaysFields {...fields} />
          </Group>
        )}
        <AboutFields {...fields} />
        <FormFields draft={draft} onChange={change} />
        {asking.error && <Alert color="red">{textOf(asking.error)}</Alert>}
        <Button type="submit" w="fit-content" disabled={!isReady} loading={asking.isPending}>
          {t(turn === 'once' ? 'make' : 'schedule')}
        </Button>
        {turn === 'once' && subject && <ReportPreview subject={subject} language={draft.language} />}
      </Stack>
    </form>
  );
}

/** Choose a kind, fill in what it needs, see what it will hold, and have it made. */
export function NewReportPage() {
  const { t } = useTranslation('reports');
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('newTitle')} back={<TextLink to="/reports">{t('title')}</TextLink>}>
      <KindCards
        value={kind}
        onChange={(chosen) => navigate({ search: { kind: chosen }, replace: true, resetScroll: false })}
      />
      {kind && <ReportForm key={kind} kind={kind} />}
    </Page>
  );
}
