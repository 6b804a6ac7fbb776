import { Alert, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../shared/links.js';
import { PageHeading } from '../../../shared/page-heading.js';
import { useGoOn } from '../use-go-on.js';
import { useSignInMethods } from '../use-sign-in-methods.js';
import { CodeForm } from './code-form.js';
import { FaceEmailForm } from './face-email-form.js';
import { FaceSignIn } from './face-sign-in.js';
import { NotSetUpNotice } from './not-set-up-notice.js';
import { OtherWays } from './other-ways.js';
import { PasswordForm } from './password-form.js';

const route = getRouteApi('/public/sign-in');

/** Where somebody who signs in stands; `takesFace`: a face counts as second factor. */
type Step =
  | { readonly name: 'password' }
  | { readonly name: 'code'; readonly takesFace: boolean }
  | { readonly name: 'second-face' }
  | { readonly name: 'face'; readonly email?: string };

/** Sign in: password and, where the account has one, the second factor; or a passkey, a face, or another service. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const { next, error } = route.useSearch();
  const goOn = useGoOn(next);
  const methods = useSignInMethods();
  const [step, setStep] = useState<Step>({ name: 'password' });
  const toPassword = () => setStep({ name: 'password' });

  if (step.name === 'code') {
    return (
      <Stack gap="lg">
        <PageHeading title={t('code.title')}>{t('code.description')}</PageHeading>
        <CodeForm
          onDone={goOn}
          onBack={toPassword}
          onFace={step.takesFace ? () => setStep({ name: 'second-face' }) : undefined}
        />
      </Stack>
    );
  }
  if (step.name === 'second-face') {
    return (
      <Stack gap="lg">
        <PageHeading title={t('face.title')}>{t('code.description')}</PageHeading>
        <FaceSignIn
          onDone={goOn}
          otherWay={{
            label: t('face.codeInstead'),
            onChoose: () => setStep({ name: 'code', takesFace: true }),
          }}
        />
      </Stack>
    );
  }
  if (step.name === 'face') {
    return (
      <Stack gap="lg">
        <PageHeading title={t('face.title')}>{t('face.description')}</PageHeading>
        {step.email ? (
          <FaceSignIn
            email={step.email}
            onDone={goOn}
            otherWay={{ label: t('face.otherWay'), onChoose: toPassword }}
          />
        ) : (
          <FaceEmailForm onEmail={(email) => setStep({ name: 'face', email })} onBack={toPassword} />
        )}
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <PageHeading title={t('signIn.title')} />
      <NotSetUpNotice />
      {error && (
        <Alert color="red" role="alert">
          {t('signIn.providerFailed')}
        </Alert>
      )}
      <PasswordForm onDone={goOn} onCodeNeeded={(takesFace) => setStep({ name: 'code', takesFace })} />
      {methods.data && (
        <OtherWays
          methods={methods.data}
          next={next}
          onDone={goOn}
          onFace={() => setStep({ name: 'face' })}
        />
      )}
      {methods.data?.signUp && (
        <TextLink to="/sign-up" ta="center">
          {t('signIn.signUp')}
        </TextLink>
      )}
    </Stack>
  );
}
