/** The system's dialogs as the use cases see them: a path, or `null` when the person cancelled. */
import { BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Dialogs, FileKind } from '../services/ports.ts'
import type { PageTrouble } from './lifecycle.ts'

/** Dialogs of the window in front, in the language of `t`. */
export function systemDialogs(t: Translate): Dialogs {
  return {
    async saveFile({ title, defaultPath, kind }) {
      const options = {
        title: t(title),
        defaultPath,
        filters: filtersOf(kind, t),
        properties: ['showOverwriteConfirmation' as const],
      }
      const { canceled, filePath } = await withFront(
        (front) => dialog.showSaveDialog(front, options),
        () => dialog.showSaveDialog(options),
      )
      return canceled || filePath === '' ? null : filePath
    },
    async openFiles({ title, kind, many }) {
      const properties = many ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const)
      const options = { title: t(title), filters: filtersOf(kind, t), properties: [...properties] }
      const { canceled, filePaths } = await withFront(
        (front) => dialog.showOpenDialog(front, options),
        () => dialog.showOpenDialog(options),
      )
      return canceled ? [] : filePaths
    },
    async openFolder({ title, defaultPath }) {
      const options = {
        title: t(title),
        defaultPath,
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const { canceled, filePaths } = await withFront(
        (front) => dialog.showOpenDialog(front, options),
        () => dialog.showOpenDialog(options),
      )
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}

/** Asks over `window` whether to load its page again. */
export async function askToReload(window: BrowserWindow, t: Translate, trouble: PageTrouble): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t(trouble === 'unresponsive' ? 'dialogs.unresponsiveMessage' : 'dialogs.crashMessage'),
    detail: t('dialogs.crashDetail'),
    buttons: [t('dialogs.reload'), t('dialogs.later')],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

function withFront<T>(withWindow: (window: BrowserWindow) => T, without: () => T): T {
  const front = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible())
  return front === undefined || front === null ? without() : withWindow(front)
}

function filtersOf(kind: FileKind, t: Translate): FileFilter[] {
  const filters: Readonly<Record<FileKind, FileFilter[]>> = {
    any: [],
    docx: [{ name: 'Word', extensions: ['docx'] }],
    pdf: [{ name: 'PDF', extensions: ['pdf'] }],
    session: [{ name: t('dialogs.sessionFiles'), extensions: ['phien.json', 'phien.zip', 'json', 'zip'] }],
    backup: [{ name: t('dialogs.backups'), extensions: ['db'] }],
  }
  return filters[kind]
}
