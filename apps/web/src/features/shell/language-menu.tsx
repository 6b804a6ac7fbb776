import { ActionIcon, Menu } from '@mantine/core';
import { type LanguageTag, languageTag } from '@mien/contracts';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, rememberLanguage, toLanguage } from '../../i18n/languages.js';

/** Choose the language of the application on this device. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation('shell');
  const current = toLanguage(i18n.resolvedLanguage);
  const choose = (language: LanguageTag) => {
    rememberLanguage(language);
    void i18n.changeLanguage(language);
  };
  return (
    <Menu withinPortal={false} position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')}>
          <IconLanguage size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languageTag.options.map((language) => (
          <Menu.Item
            key={language}
            role="menuitemradio"
            aria-checked={language === current}
            lang={language}
            rightSection={language === current && <IconCheck size={16} aria-hidden />}
            onClick={() => choose(language)}
          >
            {LANGUAGES[language].name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
