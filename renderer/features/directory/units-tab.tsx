/** Units that are given tasks or present reports; one may end and be followed by another. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { unitKinds } from '../../../shared/records/directory.ts'
import { RecordChoice, RecordDate, RecordLine } from '../../components/record-field.tsx'
import { PickList } from './pick-list.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

export function UnitsTab({ directory }: { readonly directory: Directory }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const [chosen, setChosen] = useState<string | null>(null)
  const unit = directory.units.find(({ id }) => id === chosen) ?? directory.units[0]
  const addUnit = () => add('unit.add', { name: t('directory.newUnit'), shortName: null, kind: 'other', from: null, to: null, successorId: null })
  return (
    <div className="split">
      <PickList
        rows={directory.units.map(({ id, name, shortName, kind }) => ({ id, name, detail: shortName ?? t(`directory.unitKinds.${kind}`) }))}
        chosen={unit?.id ?? null}
        onChoose={setChosen}
        addWords={t('directory.addUnit')}
        onAdd={() => void addUnit().then((made) => made && setChosen(made.id))}
      />
      <div className="split-main">{unit !== undefined && <UnitCard key={unit.id} unit={unit} directory={directory} />}</div>
    </div>
  )
}

function UnitCard({ unit, directory }: { readonly unit: Directory['units'][number]; readonly directory: Directory }) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const kinds = unitKinds.map((id) => ({ id, label: t(`directory.unitKinds.${id}`) }))
  const others = directory.units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ id, label: name }))
  return (
    <section className="card" aria-label={unit.name}>
      <header>
        <h2>{unit.name}</h2>
        <span className="space" />
        <Button className="button small quiet" onPress={() => void remove('unit.remove', unit)}>
          <Trash2 aria-hidden="true" size={14} /> {t('directory.remove')}
        </Button>
      </header>
      <div className="card-body form-grid">
        <RecordLine kind="unit" record={unit} field="name" label={t('directory.unitName')} isRequired />
        <RecordLine kind="unit" record={unit} field="shortName" label={t('directory.shortName')} />
        <RecordChoice kind="unit" record={unit} field="kind" label={t('directory.unitKind')} options={kinds} />
        <RecordChoice kind="unit" record={unit} field="successorId" label={t('directory.successor')} options={others} />
        <RecordDate kind="unit" record={unit} field="from" label={t('settings.from')} />
        <RecordDate kind="unit" record={unit} field="to" label={t('settings.to')} />
      </div>
    </section>
  )
}
