/** The look: as the system's, light or dark. */
export type Theme = 'system' | 'light' | 'dark'

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
