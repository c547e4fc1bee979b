import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { controls } from './theme-controls.ts';

const brand: MantineColorsTuple = [
  '#e0edef',
  '#bfe6ee',
  '#a5dae5',
  '#83cbda',
  '#6fa5b3',
  '#3a7586',
  '#1c5f70',
  '#0f5363',
  '#0b414e',
  '#0a3c49',
];

const bad: MantineColorsTuple = [
  '#fae6e1',
  '#f8cdc3',
  '#f8b8aa',
  '#f5a08d',
  '#df7b66',
  '#c9533d',
  '#b53f2a',
  '#a1301e',
  '#842516',
  '#651b10',
];

/** Mantine's own greys, moved onto our stone and ink so that nothing it draws falls outside the palette. */
const gray: MantineColorsTuple = [
  '#f3f4f1',
  '#eceee9',
  '#dde2de',
  '#daded8',
  '#7c8782',
  '#66716c',
  '#4b5753',
  '#3b4642',
  '#26302d',
  '#17211e',
];

const dark: MantineColorsTuple = [
  '#e8eeec',
  '#cfd8d6',
  '#abb9b7',
  '#7e9096',
  '#7e9096',
  '#202b2f',
  '#192225',
  '#192225',
  '#131b1e',
  '#11181a',
];

const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const name = input.color === 'bad' || input.color === 'red' ? 'bad' : 'brand';
  if (input.variant === 'filled') {
    return {
      ...resolved,
      background: `var(--${name})`,
      hover: `var(--${name}-hover)`,
      color: `var(--on-${name})`,
    };
  }
  if (input.variant === 'light') {
    return {
      ...resolved,
      background: `var(--${name}-soft)`,
      hover: `var(--${name}-soft)`,
      color: `var(--${name})`,
    };
  }
  if (input.variant === 'subtle' || input.variant === 'transparent') {
    return { ...resolved, hover: 'var(--hover)', color: `var(--${name})` };
  }
  if (input.variant === 'outline') {
    return {
      ...resolved,
      border: `1px solid var(--${name})`,
      hover: 'var(--hover)',
      color: `var(--${name})`,
    };
  }
  return resolved;
};

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-placeholder': 'var(--text-2)',
  '--mantine-color-anchor': 'var(--brand)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-2)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--brand)',
  '--mantine-primary-color-filled-hover': 'var(--brand-hover)',
  '--mantine-primary-color-contrast': 'var(--on-brand)',
  '--mantine-primary-color-light': 'var(--brand-soft)',
  '--mantine-primary-color-light-hover': 'var(--brand-soft)',
  '--mantine-primary-color-light-color': 'var(--brand)',
  '--mantine-color-brand-filled': 'var(--brand)',
  '--mantine-color-brand-filled-hover': 'var(--brand-hover)',
  '--mantine-color-brand-light': 'var(--brand-soft)',
  '--mantine-color-brand-light-hover': 'var(--brand-soft)',
  '--mantine-color-brand-light-color': 'var(--brand)',
  '--mantine-color-brand-outline': 'var(--brand)',
} as const;

/** Mantine writes its scheme variables last, so ours are written into both schemes, not only the shared set. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared },
  dark: { ...shared },
});

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 3 },
  colors: { brand, bad, gray, dark },
  variantColorResolver,
  black: '#17211e',
  fontFamily: '"Source Sans 3 Variable", "Segoe UI", sans-serif',
  fontFamilyMonospace: '"Source Sans 3 Variable", "Segoe UI", sans-serif',
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '25px' },
  lineHeights: { xs: '17px', sm: '18px', md: '20px', lg: '22px', xl: '30px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '8px', xl: '16px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '25px', lineHeight: '30px' },
      h2: { fontSize: '17px', lineHeight: '22px' },
      h3: { fontSize: '15px', lineHeight: '20px' },
    },
  },
  shadows: { xs: 'var(--shadow)', sm: 'var(--shadow)', md: 'var(--pop)', lg: 'var(--pop)', xl: 'var(--pop)' },
  breakpoints: { xs: '36em', sm: '48em', md: '68.75em', lg: '75em', xl: '88em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: controls,
});
