import { NavLink, Stack, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavigationItem, NavigationSection } from './navigation.js';
import { useNavigation } from './use-navigation.js';

export interface SideNavigationProps {
  /** Icons alone, their names as tooltips. */
  readonly isNarrow?: boolean;
  readonly onNavigate?: () => void;
}

/** Every page of the organization one may open, by section. */
export function SideNavigation({ isNarrow = false, onNavigate }: SideNavigationProps) {
  const { sections } = useNavigation();
  return (
    <Stack gap="md">
      {sections.map((section) => (
        <Section
          key={section.name}
          section={section}
          isNarrow={isNarrow}
          {...(onNavigate && { onNavigate })}
        />
      ))}
    </Stack>
  );
}

interface SectionProps extends SideNavigationProps {
  readonly section: NavigationSection;
}

function Section({ section, isNarrow = false, onNavigate }: SectionProps) {
  const { t } = useTranslation('shell');
  const headingId = useId();
  const heading = t(`sections.${section.name}`);
  return (
    <div>
      {isNarrow ? (
        <VisuallyHidden id={headingId}>{heading}</VisuallyHidden>
      ) : (
        <Text id={headingId} size="xs" fw={600} c="dimmed" px="sm" pb={4}>
          {heading}
        </Text>
      )}
      <Stack component="ul" aria-labelledby={headingId} gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
        {section.items.map((item) => (
          <li key={item.name}>
            <Item item={item} isNarrow={isNarrow} {...(onNavigate && { onNavigate })} />
          </li>
        ))}
      </Stack>
    </div>
  );
}

interface ItemProps extends SideNavigationProps {
  readonly item: NavigationItem;
}

function Item({ item, isNarrow = false, onNavigate }: ItemProps) {
  const { t } = useTranslation('shell');
  const { isHere } = useNavigation();
  const name = t(`navigation.${item.name}`);
  const Icon = item.icon;
  return (
    <Tooltip label={name} position="right" disabled={!isNarrow}>
      <NavLink
        component={Link}
        to={item.path}
        active={isHere(item.path)}
        label={isNarrow ? <VisuallyHidden>{name}</VisuallyHidden> : name}
        leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
        {...(onNavigate && { onClick: onNavigate })}
        style={{ borderRadius: 'var(--mantine-radius-md)' }}
      />
    </Tooltip>
  );
}
