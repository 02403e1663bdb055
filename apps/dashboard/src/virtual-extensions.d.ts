/** The dashboard parts of the extensions that this dashboard is built with; the build makes this module. */
declare module 'virtual:extensions' {
  export const extensions: readonly import('./shared/extensions').DashboardExtension[];
}
