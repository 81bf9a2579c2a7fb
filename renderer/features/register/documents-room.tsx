/** Văn bản: the documents that were issued, and the registers their numbers come from. */
import './register.css'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { KeyLine } from '../../components/key-line.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { useRead } from '../../query.ts'
import { FindButton } from '../../shell/find-button.tsx'
import { useCommands } from '../workspace/commands.ts'
import { BooksTab } from './books-tab.tsx'
import { IssuedTab } from './issued-tab.tsx'

type Shown = 'issued' | 'books'

type DocumentsRoomProps = {
  /** The document the address names, and the sentence of it, if any. */
  readonly issuedId: string | null
  readonly block: number | null
  readonly onFind: () => void
}

export function DocumentsRoom({ issuedId, block, onFind }: DocumentsRoomProps) {
  const { t } = useTranslation()
  const issued = useRead('issued.list', null).data
  const registers = useRead('registers.list', null).data
  const directory = useRead('directory.read', null).data
  const [shown, show] = useState<Shown>('issued')
  useCommands({ 'Ctrl+1': () => show('issued'), 'Ctrl+2': () => show('books') })
  if (issued === undefined || registers === undefined || directory === undefined)
    return <main className="room" aria-busy="true" />
  return (
    <div className="room">
      <header className="top">
        <h1>{t('shell.documents')}</h1>
        <span className="meta">
          {t('registers.counts', { documents: issued.length, books: registers.series.length })}
        </span>
        <span className="space" />
        <SavedState />
        <FindButton onPress={onFind} />
      </header>
      <main className="room-body">
        <Tabs
          className="tabs-all"
          selectedKey={shown}
          onSelectionChange={(key) => show(key === 'books' ? 'books' : 'issued')}
        >
          <TabList className="tabs" aria-label={t('shell.documents')}>
            <Tab className="tab" id="issued">
              {t('registers.issuedTab')}
            </Tab>
            <Tab className="tab" id="books">
              {t('registers.booksTab')}
            </Tab>
          </TabList>
          <TabPanel className="tab-panel" id="issued">
            <IssuedTab issued={issued} issuedId={issuedId} block={block} />
          </TabPanel>
          <TabPanel className="tab-panel" id="books">
            <BooksTab registers={registers} directory={directory} />
          </TabPanel>
        </Tabs>
      </main>
      <KeyLine
        hints={
          shown === 'issued'
            ? [
                { keys: ['↑', '↓'], words: t('directory.keyRows') },
                { keys: ['Alt', 'S'], words: t('registers.keyScan') },
                { keys: ['Alt', 'G'], words: t('registers.keySending') },
                { keys: ['Ctrl', 'P'], words: t('registers.keyPrintSending') },
                { keys: ['Alt', 'T'], words: t('registers.keyChange') },
                { keys: ['Ctrl', '2'], words: t('registers.booksTab') },
              ]
            : [
                { keys: ['↑', '↓'], words: t('directory.keyRows') },
                { keys: ['Ctrl', 'P'], words: t('registers.keyPrint') },
                { keys: ['Alt', 'G'], words: t('registers.reserve') },
                { keys: ['Alt', 'H'], words: t('registers.void') },
                { keys: ['Alt', 'L'], words: t('registers.enterLate') },
                { keys: ['Ctrl', '1'], words: t('registers.issuedTab') },
              ]
        }
      />
    </div>
  )
}
