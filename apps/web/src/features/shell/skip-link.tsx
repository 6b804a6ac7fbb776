import { useTranslation } from 'react-i18next';
import classes from './skip-link.module.css';

/** Where the content of the page begins. */
export const MAIN_ID = 'main';

/** The first thing the keyboard reaches: past header and navigation, to the content. */
export function SkipLink() {
  const { t } = useTranslation('shell');
  return (
    <a href={`#${MAIN_ID}`} className={classes.link}>
      {t('skip')}
    </a>
  );
}
