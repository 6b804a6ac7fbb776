import type { OwnKiosk } from '@mien/contracts';
import { IconCircleCheck, IconFaceId, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAdvice } from '../../shared/advice.js';
import { useFormat } from '../../shared/use-format.js';
import classes from './kiosk.module.css';
import type { Doubt, Scene, ShownGreeting } from './scene.js';

interface MessageProps {
  readonly scene: Scene;
  readonly kiosk: OwnKiosk;
}

/** What the screen says, readable from two meters, and said to screen readers as it changes. */
export function Message({ scene, kiosk }: MessageProps) {
  const { greetings, doubt } = scene;
  return (
    <div className={classes.message} role="status" aria-live="polite">
      {greetings.map((shown) => (
        <GreetingCard key={shown.id} shown={shown} words={kiosk.settings.greeting} />
      ))}
      {greetings.length === 0 && doubt && <DoubtCard doubt={doubt} kiosk={kiosk} />}
      {greetings.length === 0 && !doubt && <Invitation scene={scene} kiosk={kiosk} />}
    </div>
  );
}

interface GreetingCardProps {
  readonly shown: ShownGreeting;
  readonly words: string | undefined;
}

function GreetingCard({ shown: { greeting }, words }: GreetingCardProps) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const time = format.time(greeting.at);
  return (
    <div className={classes.greeting}>
      <IconCircleCheck className={classes.icon} aria-hidden />
      <p className={classes.words}>{words ?? t('greeting.hello')}</p>
      {'name' in greeting ? (
        <>
          <p className={classes.name}>{greeting.name}</p>
          <p className={classes.small}>
            {greeting.isRepeat ? t('greeting.repeat', { time }) : t('greeting.noted', { time })}
          </p>
        </>
      ) : (
        <>
          <p className={classes.name}>{t('greeting.noted', { time })}</p>
          <p className={classes.small}>{t('offline.later')}</p>
        </>
      )}
    </div>
  );
}

function DoubtCard({ doubt, kiosk }: { readonly doubt: Doubt; readonly kiosk: OwnKiosk }) {
  const { t } = useTranslation('kiosk');
  const { ways } = kiosk.settings;
  const hasOther = ways.includes('qr') || ways.includes('pin');
  return (
    <div className={classes.doubt}>
      <IconQuestionMark className={classes.icon} aria-hidden />
      <p className={classes.words}>{t(`doubt.${doubt}`)}</p>
      <p className={classes.small}>{hasOther ? t('doubt.otherWay') : t('doubt.askStaff')}</p>
    </div>
  );
}

function Invitation({ scene, kiosk }: MessageProps) {
  const { t } = useTranslation('kiosk');
  const adviceOf = useAdvice();
  const { ways, idleText } = kiosk.settings;
  const hasFace = ways.includes('face');
  if (hasFace && scene.isSomebodyThere) {
    const hint = scene.advice ? adviceOf(scene.advice) : t('looking');
    return (
      <div className={classes.hint}>
        <p className={classes.small}>{scene.isDone ? t('done') : hint}</p>
      </div>
    );
  }
  return (
    <div className={classes.idle}>
      <IconFaceId className={classes.idleIcon} aria-hidden />
      <p className={classes.name}>{idleText ?? t('idle.title')}</p>
      <p className={classes.words}>{hasFace ? t('idle.face') : t('idle.noFace')}</p>
    </div>
  );
}
