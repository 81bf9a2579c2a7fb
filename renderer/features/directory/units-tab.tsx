/** Units that are given tasks or present reports; one may end and be followed by another. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { unitKinds } from '../../../shared/records/directory.ts'
import { PickList } from './pick-list.tsx'
import { RecordChoice, RecordDate, RecordText } from './record-fields.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

export function UnitsTab({ directory }: { readonly directory: Directory }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const [chosen, setChosen] = useState<string | null>(null)
  const unit = directory.units.find(({ id }) => id === chosen) ?? directory.units[0]
  const addUnit = async () => {
    const name = t('directory.newUnit')
    const made = await add('unit', { name, shortName: null, kind: 'other', from: null, to: null, successorId: null })
    if (made !== null) setChosen(made.id)
  }
  return (
    <div className="split">
      <PickList
        label={t('directory.units')}
        rows={directory.units.map(({ id, name, shortName, kind }) => ({
          id,
          name,
          detail: shortName ?? t(`directory.unitKinds.${kind}`),
        }))}
        chosen={unit?.id ?? null}
        onChoose={setChosen}
        addWords={t('directory.addUnit')}
        onAdd={() => void addUnit()}
      />
      <div className="split-main">
        {unit === undefined ? (
          <p className="empty">{t('directory.noUnits')}</p>
        ) : (
          <UnitCard key={unit.id} unit={unit} directory={directory} />
        )}
      </div>
    </div>
  )
}

type UnitCardProps = { readonly unit: Directory['units'][number]; readonly directory: Directory }

function UnitCard({ unit, directory }: UnitCardProps) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const held = { kind: 'unit', record: unit } as const
  const kinds = unitKinds.map((id) => ({ id, label: t(`directory.unitKinds.${id}`) }))
  const others = directory.units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ id, label: name }))
  return (
    <section className="card" aria-label={unit.name}>
      <header>
        <h2>{unit.name}</h2>
        <span className="space" />
        <Button className="button small quiet" onPress={() => void remove('unit', unit, unit.name)}>
          <Trash2 aria-hidden="true" size={14} /> {t('directory.remove')}
        </Button>
      </header>
      <div className="card-body form-grid">
        <RecordText {...held} field="name" label={t('directory.unitName')} isRequired />
        <RecordText {...held} field="shortName" label={t('directory.shortName')} />
        <RecordChoice {...held} field="kind" label={t('directory.unitKind')} options={kinds} />
        <RecordChoice
          {...held}
          field="successorId"
          label={t('directory.successor')}
          options={others}
          placeholder={t('directory.noSuccessor')}
        />
        <RecordDate {...held} field="from" label={t('settings.from')} />
        <RecordDate {...held} field="to" label={t('settings.to')} />
      </div>
    </section>
  )
}
