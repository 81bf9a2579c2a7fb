/** Chuẩn bị: facts at the left, the programme in the middle, the chosen item, the people and what is missing at the right. */
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../../shared/contract/views.ts'
import { isAssumed } from '../../../../shared/documents/compose.ts'
import { useDesk } from '../desk.ts'
import { GapList } from '../gap-list.tsx'
import { agendaRows } from '../model/agenda.ts'
import { AgendaPane } from './agenda-pane.tsx'
import { FactsPane } from './facts-pane.tsx'
import { ItemPane } from './item-pane.tsx'
import { PeoplePane } from './people-pane.tsx'

export type PrepareSide = 'item' | 'people' | 'missing'

type PrepareStageProps = {
  readonly gaps: readonly Gap[]
  readonly side: PrepareSide
  readonly onSide: (side: PrepareSide) => void
}

export function PrepareStage({ gaps, side, onSide }: PrepareStageProps) {
  const { t } = useTranslation()
  const { dossier, itemId } = useDesk()
  const chosen = agendaRows(dossier).find((row) => row.item.id === itemId)
  return (
    <>
      <FactsPane />
      <AgendaPane />
      <aside className="ws-pane ws-side" aria-label={t('prepare.side')}>
        <Tabs
          className="ws-tabs"
          selectedKey={side}
          onSelectionChange={(key) => {
            if (key === 'item' || key === 'people' || key === 'missing') onSide(key)
          }}
        >
          <TabList className="ws-tab-list" aria-label={t('prepare.side')}>
            <Tab id="item" className="ws-tab">
              {chosen === undefined
                ? t('prepare.item')
                : t('prepare.itemNumber', { number: chosen.entry.printedNumber })}
            </Tab>
            <Tab id="people" className="ws-tab">
              {t('prepare.people')}
            </Tab>
            <Tab id="missing" className="ws-tab">
              {t('prepare.missing', { count: gaps.filter((gap) => !isAssumed(gap)).length })}
            </Tab>
          </TabList>
          <TabPanel id="item" className="ws-pane-body">
            <ItemPane />
          </TabPanel>
          <TabPanel id="people" className="ws-pane-body">
            <PeoplePane />
          </TabPanel>
          <TabPanel id="missing" className="ws-pane-body">
            <GapList gaps={gaps} />
          </TabPanel>
        </Tabs>
      </aside>
    </>
  )
}
