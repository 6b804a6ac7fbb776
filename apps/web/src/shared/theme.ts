import {
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  SegmentedControl,
} from '@mantine/core';

/** One calm accent, a deep water blue. Shade 7 under white text has a contrast of 5.8. */
const mien: MantineColorsTuple = [
  '#ecf6f9',
  '#dcebf0',
  '#b7d6e0',
  '#8ec0cf',
  '#6badc1',
  '#4f9bb3',
  '#37869f',
  '#226d86',
  '#1a5a70',
  '#0f4558',
];

const SYSTEM_FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Sans Arabic", "Geeza Pro", Tahoma, Arial, sans-serif';

export const theme = createTheme({
  primaryColor: 'mien',
  primaryShade: { light: 7, dark: 7 },
  colors: { mien },
  autoContrast: true,
  fontFamily: SYSTEM_FONTS,
  headings: { fontFamily: SYSTEM_FONTS, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // a label that is longer than its place goes on in the next line
    Button: Button.extend({
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          minWidth: 'min-content',
          maxWidth: '100%',
          height: 'auto',
          minHeight: 'var(--button-height)',
          paddingBlock: 3,
        },
        inner: { flex: 1, height: 'auto' },
        label: {
          height: 'auto',
          overflow: 'visible',
          whiteSpace: 'normal',
          overflowWrap: 'break-word',
          lineHeight: 1.3,
        },
      },
    }),
    // its words stay as they are written, and whole: in a narrow place they go on in the next line
    Badge: Badge.extend({
      styles: {
        root: {
          height: 'auto',
          minWidth: 'min-content',
          minHeight: 'var(--badge-height)',
          textTransform: 'none',
        },
        label: { overflow: 'visible', whiteSpace: 'normal', lineHeight: 1.3, textAlign: 'start' },
      },
    }),
    // where it is too narrow for all of its words they go on in the next line
    SegmentedControl: SegmentedControl.extend({
      styles: {
        root: { maxWidth: '100%' },
        control: { flex: '1 1 auto', minWidth: 'min-content' },
        label: {
          height: '100%',
          alignContent: 'center',
          overflow: 'visible',
          whiteSpace: 'normal',
          paddingInline: 'clamp(4px, 1.2vw, 10px)',
        },
      },
    }),
    // the header of a dialog is not the header of the page
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    // a focusable element that is no item has no place in a menu
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
});

/** Colors of badges and notices whose own text on their light ground stays below a contrast of 4.5. */
const PALE = ['teal', 'green', 'lime', 'yellow', 'orange', 'cyan', 'blue', 'red', 'gray'] as const;

const darkerText = Object.fromEntries(
  PALE.map((color) => [
    `--mantine-color-${color}-light-color`,
    `color-mix(in srgb, var(--mantine-color-${color}-9), black 35%)`,
  ]),
);

/** Quiet text dark enough to read: the defaults stay below the contrast of 4.5 that WCAG AA asks for. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...darkerText,
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': '#6a7178',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-mien-7)',
    '--mien-surface': 'var(--mantine-color-gray-0)',
    '--mien-border': 'var(--mantine-color-gray-3)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-mien-3)',
    '--mien-surface': 'var(--mantine-color-dark-8)',
    '--mien-border': 'var(--mantine-color-dark-4)',
  },
});
