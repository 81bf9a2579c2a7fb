/** The window's menu, from the catalogue. Entries say what they want as `command` events; keys are handled by the page, where they are shown. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../../shared/i18n/translate.ts'

export type MenuActions = {
  /** Sends a command to the window in front. */
  readonly command: (name: string) => void
  readonly newWindow: () => void
  readonly quit: () => void
}

/** Sets the application menu in the language of `t`. */
export function setMenu(t: Translate, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, actions)))
}

/** The menu as data. */
export function menuTemplate(t: Translate, actions: MenuActions): MenuItemConstructorOptions[] {
  const command = (name: string, label: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    click: () => actions.command(name),
  })
  return [
    {
      label: t('menu.file'),
      submenu: [
        command('new-session', t('menu.newSession')),
        command('import', t('menu.import')),
        { id: 'new-window', label: t('menu.newWindow'), click: () => actions.newWindow() },
        { type: 'separator' },
        command('backup', t('menu.backup')),
        { type: 'separator' },
        { id: 'quit', label: t('menu.quit'), click: () => actions.quit() },
      ],
    },
    {
      label: t('menu.go'),
      submenu: [
        command('sessions', t('menu.sessions')),
        command('documents', t('menu.documents')),
        command('tasks', t('menu.tasks')),
        command('references', t('menu.references')),
        command('directory', t('menu.directory')),
        command('settings', t('menu.settings')),
        command('keys', t('menu.keys')),
      ],
    },
  ]
}
