import { Accordion, Stack, Table, Text } from '@mantine/core';
import type { Identification } from '@mien/contracts';
import { useTranslation } from 'react-i18next';
import { ScoreScale } from './score-scale.js';

type Evidence = NonNullable<Identification['faces'][number]['evidence']>;

interface EvidenceDetailsProps {
  readonly evidence: Evidence;
  /** Similarity of the best candidate, where it may be told. */
  readonly score?: number | undefined;
}

/** How a decision came about, for those who may see it. */
export function EvidenceDetails({ evidence, score }: EvidenceDetailsProps) {
  const { t, i18n } = useTranslation('faces');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  const count = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 });
  const rows: readonly (readonly [string, string])[] = [
    ...(score === undefined ? [] : [[t('evidence.score'), number.format(score)] as const]),
    [t('evidence.threshold'), number.format(evidence.threshold)],
    [t('evidence.form'), t(`evidence.form_${evidence.scoreForm}`)],
    [
      t('evidence.fmr'),
      evidence.fmr > 0 ? t('evidence.oneIn', { comparisons: count.format(1 / evidence.fmr) }) : '–',
    ],
    [t('evidence.compared'), t('evidence.people', { count: evidence.comparedPeople })],
    ...(evidence.stricter
      ? [[t('evidence.stricter'), t(`evidence.strict.${evidence.stricter}`, evidence.stricter)] as const]
      : []),
    ...(evidence.ambiguity
      ? [
          [
            t('evidence.ambiguity'),
            t(`evidence.ambiguities.${evidence.ambiguity}`, evidence.ambiguity),
          ] as const,
        ]
      : []),
    [t('evidence.pack'), evidence.packId],
  ];
  return (
    <Accordion variant="contained" chevronPosition="left">
      <Accordion.Item value="evidence">
        <Accordion.Control>
          <Text size="sm">{t('evidence.title')}</Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            {score !== undefined && <ScoreScale score={score} threshold={evidence.threshold} />}
            <Table variant="vertical" withRowBorders={false} verticalSpacing={4}>
              <Table.Tbody>
                {rows.map(([name, value]) => (
                  <Table.Tr key={name}>
                    <Table.Th w="45%">{name}</Table.Th>
                    <Table.Td>{value}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
