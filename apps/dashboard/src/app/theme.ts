import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#eff1f4',
  '#e4e7ec',
  '#d3d8df',
  '#b8bfc9',
  '#8b94a1',
  '#69727f',
  '#515965',
  '#363d47',
  '#1d2229',
];

/** Text, dimmed text … surfaces, page: a scale of its own, not the light one turned over. */
const dark: MantineColorsTuple = [
  '#dfe3e9',
  '#c3c9d3',
  '#a0a8b5',
  '#7c8594',
  '#3b424e',
  '#2c323c',
  '#1f242c',
  '#15191f',
  '#101318',
  '#0b0d11',
];

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  colors: { gray, dark },
  defaultRadius: 6,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      styles: { title: { fontSize: '16px', fontWeight: 600 } },
      defaultProps: { centered: true, transitionProps: { duration: 150, transition: 'fade' } },
    },
    Drawer: {
      styles: { title: { fontSize: '16px', fontWeight: 600 } },
      defaultProps: { transitionProps: { duration: 150 } },
    },
    // A header of the dialog, not of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Tabs: { styles: { list: { flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }, tab: { flex: 'none' } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Select: { defaultProps: { checkIconPosition: 'right' } },
  },
});

/** Status colours and text, each tuned to a contrast of at least 4.5:1 on the surfaces of its scheme. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': gray[7],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': '#c02626',
    '--mantine-color-anchor': '#3b52d9',
    '--page': gray[0],
    '--surface': '#ffffff',
    '--surface-sunk': gray[1],
    '--line': gray[2],
    '--line-strong': gray[3],
    '--row-hover': '#f3f5fb',
    '--accent': '#3b52d9',
    '--accent-soft': '#e9edfd',
    '--status-grey': '#5f6875',
    '--status-green': '#177a3d',
    '--status-greengrey': '#4d6f5c',
    '--status-red': '#c02626',
    '--status-orange': '#a84a06',
    '--status-amber': '#8a5a00',
    '--amber-soft': '#fdf1d3',
    '--red-soft': '#fdecec',
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#8d96a4',
    '--mantine-color-error': '#ff8a85',
    '--mantine-color-anchor': '#98acff',
    '--page': dark[8],
    '--surface': dark[7],
    '--surface-sunk': '#12161b',
    '--line': '#262c35',
    '--line-strong': dark[4],
    '--row-hover': '#1b2028',
    '--accent': '#98acff',
    '--accent-soft': '#222a4a',
    '--status-grey': dark[2],
    '--status-green': '#5cc98a',
    '--status-greengrey': '#93b8a3',
    '--status-red': '#ff8a85',
    '--status-orange': '#f6a15c',
    '--status-amber': '#e8bd5a',
    '--amber-soft': '#33290f',
    '--red-soft': '#3a1d1e',
  },
});
