import { Anchor, Card, Stack, Table, Text, Title } from '@mantine/core';
import type { Job } from '@mien/contracts';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../shared/fact-list.js';
import { JobProgress } from '../../shared/job-progress.js';
import { TextLink } from '../../shared/links.js';
import { Page } from '../../shared/page.js';
import { useFormat } from '../../shared/use-format.js';
import { isUnderWay, useJob } from '../../shared/use-job.js';
import { JobQueue } from './job-queue.js';

const route = getRouteApi('/organization/jobs/$jobId');

function JobFacts({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  return (
    <FactList
      facts={[
        [t('by'), job.createdBy],
        [t('created'), format.dateTime(job.createdAt)],
        [t('started'), job.startedAt && format.dateTime(job.startedAt)],
        [t('finished'), job.finishedAt && format.dateTime(job.finishedAt)],
        [
          t('attempts'),
          job.attempts > 0 &&
            t('attemptsOf', {
              attempts: format.number(job.attempts),
              allowed: format.number(job.attemptsAllowed),
            }),
        ],
        [
          t('about'),
          job.about?.startsWith('report:') && <TextLink to="/reports">{t('aboutReport')}</TextLink>,
        ],
      ]}
    />
  );
}

function JobResult({ result }: Pick<Job, 'result'>) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const text = (value: string | number | boolean): string => {
    if (typeof value === 'number') return format.number(value);
    return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value;
  };
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('resultTitle')}
      </Title>
      <Table maw={420} aria-label={t('resultTitle')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('resultName')}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t('resultValue')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(result).map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Td>{t(`result.${name}`, { defaultValue: name })}</Table.Td>
              <Table.Td ta="end">{text(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** One job: live progress, who started it, what came of it. */
export function JobPage() {
  const { t } = useTranslation('jobs');
  const { jobId } = route.useParams();
  const { job } = useJob(jobId);
  return (
    <Page
      title={job ? t(`kind.${job.kind}`) : t('title')}
      back={
        <Anchor component={Link} to="/jobs" size="sm">
          {t('back')}
        </Anchor>
      }
    >
      <Card withBorder maw={640}>
        <JobProgress jobId={jobId} />
        {job && <JobQueue job={job} />}
        {job && isUnderWay(job) && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('cancelNote')}
          </Text>
        )}
      </Card>
      {job && <JobFacts job={job} />}
      {job && Object.keys(job.result).length > 0 && <JobResult result={job.result} />}
    </Page>
  );
}
