/** The sending list: who got the document, how, when, how many copies, and who signed for it. */
import { ListPlus, Plus, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { deliveryWays } from '../../../shared/records/register.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Choice, TextField } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'
import { queryClient } from '../../query.ts'
import { letOut } from '../secrecy/secret-consent.tsx'

type Read = Output<'issued.read'>
type Delivery = Read['deliveries'][number]

export function SendingCard({ read }: { readonly read: Read }) {
  const { t } = useTranslation()
  const say = useSay()
  const [edited, edit] = useState<Delivery | 'new' | null>(null)
  const issuedId = read.issued.id
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      await queryClient.invalidateQueries({ queryKey: ['issued.read'] })
      return true
    } catch (thrown) {
      say.error(errorOf(thrown))
      return false
    }
  }
  return (
    <section className="card" aria-label={t('registers.sending')}>
      <header>
        <h2>{t('registers.sending')}</h2>
        <span className="space" />
        <Button
          className="button small"
          onPress={() => void attempt(() => call('issued.fillDeliveries', { issuedId }))}
        >
          <ListPlus aria-hidden="true" size={14} /> {t('registers.fillSending')}
        </Button>
        <Button className="button small" onPress={() => edit('new')}>
          <Plus aria-hidden="true" size={14} /> {t('registers.addReceiver')}
        </Button>
        <Button
          className="button small"
          isDisabled={read.deliveries.length === 0}
          onPress={() =>
            void attempt(() => letOut((confirmed) => call('issued.printSending', { issuedId, ...confirmed })))
          }
        >
          <Printer aria-hidden="true" size={14} /> {t('registers.printSending')}
        </Button>
      </header>
      {read.deliveries.length === 0 ? (
        <p className="card-body quiet-text small-text">{t('registers.noSending')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              {(['receiver', 'copies', 'way', 'sentOn', 'receivedBy'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`registers.delivery.${name}`)}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t('registers.delivery.tools')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {read.deliveries.map((one) => (
              <tr key={one.id}>
                <td>
                  <Button className="link-button" onPress={() => edit(one)}>
                    {one.receiver}
                  </Button>
                </td>
                <td>{one.copies ?? ''}</td>
                <td>{one.way === null ? '' : t(`registers.ways.${one.way}`)}</td>
                <td>{one.sentOn === null ? '' : shortDate(one.sentOn)}</td>
                <td>
                  {one.receivedBy ?? ''} {one.receivedOn === null ? '' : shortDate(one.receivedOn)}
                </td>
                <td className="w-tools">
                  <Button
                    className="button square quiet"
                    aria-label={t('registers.removeReceiver', { name: one.receiver })}
                    onPress={() => void attempt(() => call('delivery.remove', { id: one.id, revision: one.revision }))}
                  >
                    <Trash2 aria-hidden="true" size={14} />
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited !== null && (
        <DeliveryDialog
          delivery={edited === 'new' ? null : edited}
          onClose={() => edit(null)}
          onKeep={async (fields) => {
            const { sessionId } = read.issued
            const order = read.deliveries.reduce((most, one) => Math.max(most, one.order + 1), 0)
            const done = await attempt(() =>
              edited === 'new'
                ? call('delivery.add', { ...fields, sessionId, issuedId, order })
                : call('delivery.update', { id: edited.id, revision: edited.revision, patch: fields }),
            )
            if (done) edit(null)
          }}
        />
      )}
    </section>
  )
}

type Fields = Omit<Delivery, 'id' | 'revision' | 'sessionId' | 'issuedId' | 'order'>
type DeliveryDialogProps = {
  readonly delivery: Delivery | null
  readonly onKeep: (fields: Fields) => void
  readonly onClose: () => void
}

const blank: Fields = {
  receiver: '',
  copies: null,
  way: null,
  sentOn: null,
  receivedOn: null,
  receivedBy: null,
  note: null,
}

function DeliveryDialog({ delivery, onKeep, onClose }: DeliveryDialogProps) {
  const { t } = useTranslation()
  const [fields, setFields] = useState<Fields>(() => {
    if (delivery === null) return blank
    const { id: _, revision: _r, sessionId: _s, issuedId: _i, order: _o, ...own } = delivery
    return own
  })
  const set = (change: Partial<Fields>) => setFields((all) => ({ ...all, ...change }))
  const line = (value: string) => (value.trim() === '' ? null : value)
  const isReady = fields.receiver.trim() !== ''
  return (
    <Dialog
      title={t('registers.sending')}
      onClose={onClose}
      onSubmit={() => isReady && onKeep(fields)}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('registers.keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('registers.delivery.receiver')}
        value={fields.receiver}
        onChange={(receiver) => set({ receiver })}
        autoFocus
      />
      <div className="form-grid">
        <TextField
          label={t('registers.delivery.copies')}
          value={fields.copies === null ? '' : String(fields.copies)}
          onChange={(typed) => set({ copies: /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null })}
        />
        <Choice
          label={t('registers.delivery.way')}
          value={fields.way}
          options={deliveryWays.map((id) => ({ id, label: t(`registers.ways.${id}`) }))}
          onChange={(way) => set({ way })}
        />
        <DateField
          label={t('registers.delivery.sentOn')}
          value={fields.sentOn}
          onChange={(sentOn) => set({ sentOn })}
        />
        <DateField
          label={t('registers.delivery.receivedOn')}
          value={fields.receivedOn}
          onChange={(receivedOn) => set({ receivedOn })}
        />
        <TextField
          label={t('registers.delivery.receivedBy')}
          value={fields.receivedBy ?? ''}
          onChange={(typed) => set({ receivedBy: line(typed) })}
        />
        <TextField
          label={t('registers.delivery.note')}
          value={fields.note ?? ''}
          onChange={(typed) => set({ note: line(typed) })}
        />
      </div>
    </Dialog>
  )
}
