import { Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CheckInRules } from './check-in-rules.js';
import { ChoiceRule, MinutesRule, ShareRule, SwitchRule } from './rule-fields.js';
import type { RulesFormProps } from './rules-form-props.js';
import { WorkRules } from './work-rules.js';

/** When somebody counts as what: the rules of an organization, or of a course. */
export function RulesForm(props: RulesFormProps) {
  const { t } = useTranslation('attendance-rules');
  return (
    <Stack gap="lg" maw={640}>
      <Fieldset legend={t('arriving')}>
        <Stack>
          <MinutesRule {...props} name="lateAfter" />
          <MinutesRule {...props} name="missedAfter" />
          <MinutesRule {...props} name="opensBefore" />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('leaving')}>
        <Stack>
          <ChoiceRule {...props} name="leaving" choices={['if-checked-out', 'checked-out', 'last-seen']} />
          <MinutesRule {...props} name="earlyBefore" />
          <MinutesRule {...props} name="closesAfter" />
          <ShareRule {...props} name="minimumPresence" />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('recognizing')}>
        <Stack>
          <ShareRule {...props} name="minProbability" />
          <ChoiceRule {...props} name="places" choices={['anywhere', 'room']} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('following')}>
        <Stack>
          <SwitchRule {...props} name="correctionsNeedApproval" />
          <ShareRule {...props} name="chronicFrom" />
        </Stack>
      </Fieldset>
      {props.kind !== 'class' && <WorkRules {...props} />}
      <CheckInRules {...props} />
    </Stack>
  );
}
