import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './bottom-navigation.module.css';
import { bottomItems } from './navigation.js';
import { useNavigation } from './use-navigation.js';

const SHOWN = 4;

export interface BottomNavigationProps {
  readonly isMenuOpen: boolean;
  readonly onMore: () => void;
}

/** The most used pages in reach of a thumb, by names that fit there; the rest is behind "More". */
export function BottomNavigation({ isMenuOpen, onMore }: BottomNavigationProps) {
  const { t } = useTranslation('shell');
  const { sections, isHere } = useNavigation();
  return (
    <nav className={classes.bar} aria-label={t('bottomNavigation')}>
      {bottomItems(sections, SHOWN).map(({ name, path, icon: Icon }) => (
        <Link key={name} to={path} className={classes.item} data-here={isHere(path) || undefined}>
          <Icon size={22} stroke={1.6} aria-hidden />
          <span className={classes.name}>{t([`short.${name}`, `navigation.${name}`])}</span>
        </Link>
      ))}
      <button type="button" className={classes.item} aria-expanded={isMenuOpen} onClick={onMore}>
        <IconDots size={22} stroke={1.6} aria-hidden />
        <span className={classes.name}>{t('more')}</span>
      </button>
    </nav>
  );
}
