/** Màn hình phòng họp: what the room may see, read again each second from the one view made for it. It is only looked at. */
import './room.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call } from '../../api.ts'
import { WholeNumbers } from '../../components/whole-numbers.tsx'

type Room = Output<'room.read'>
const readMs = 1_000

export function RoomScreen() {
  const { t } = useTranslation()
  const room = useRoom()
  if (room === null) return <main className="room-screen" aria-busy="true" aria-label={t('room.title')} />
  return (
    <main className="room-screen">
      {room.rehearsal && <p className="room-rehearsal">{t('rehearsal.mark')}</p>}
      <header>
        <h1>
          {room.bodyName}
          {room.date !== null && `, ${shortDate(room.date)}`}
        </h1>
      </header>
      {room.item === null ? (
        <p className="room-nothing">{room.closed ? t('room.closed') : t('room.nothing')}</p>
      ) : (
        <>
          <section className="room-item" aria-label={t('room.item')}>
            <b>{room.item.number}</b>
            <h2>
              <WholeNumbers words={room.item.title} />
            </h2>
          </section>
          <section className="room-now" aria-label={t('room.now')}>
            <Clock
              label={t('room.itemTime')}
              ms={room.itemMs}
              isOver={room.item.plannedMinutes !== null && room.itemMs > room.item.plannedMinutes * 60_000}
              of={room.item.plannedMinutes === null ? null : t('room.planned', { minutes: room.item.plannedMinutes })}
            />
            {room.speaker !== null && <Speaker room={room} />}
          </section>
          {room.ballot !== null && <Vote ballot={room.ballot} />}
        </>
      )}
    </main>
  )
}

function Speaker({ room: { speaker, speakerMs, running } }: { readonly room: Room }) {
  const { t } = useTranslation()
  if (speaker === null) return null
  return (
    <>
      <div className="room-speaker">
        <small>{t('room.speaker')}</small>
        <strong>{speaker.name}</strong>
        {speaker.title !== null && <span>{speaker.title}</span>}
      </div>
      <Clock label={running ? t('room.speaking') : t('room.paused')} ms={speakerMs} isOver={false} of={null} />
    </>
  )
}

type ClockProps = {
  readonly label: string
  readonly ms: number
  readonly isOver: boolean
  readonly of: string | null
}

function Clock({ label, ms, isOver, of }: ClockProps) {
  const { t } = useTranslation()
  const seconds = Math.floor(ms / 1_000)
  const two = (part: number) => String(part).padStart(2, '0')
  return (
    <div className={isOver ? 'room-clock over' : 'room-clock'}>
      <small>{label}</small>
      <strong>
        {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
      </strong>
      {of !== null && <span>{isOver ? `${of}, ${t('room.over')}` : of}</span>}
    </div>
  )
}

function Vote({ ballot }: { readonly ballot: NonNullable<Room['ballot']> }) {
  const { t } = useTranslation()
  const isListed = ballot.options.length > 0
  const counts = [
    [t('room.for'), ballot.votesFor],
    [t('room.against'), ballot.votesAgainst],
    [t('room.other'), ballot.votesOther],
  ] as const
  return (
    <section className="room-vote" aria-label={t('room.vote')}>
      <h3>{ballot.subject ?? t('room.vote')}</h3>
      {ballot.state === 'open' ? (
        <p>{t('room.voting')}</p>
      ) : (
        <>
          <dl>
            {!isListed &&
              counts.map(([words, count]) => (
                <div key={words}>
                  <dt>{words}</dt>
                  <dd>{count ?? 0}</dd>
                </div>
              ))}
            {ballot.options.map(({ name, votesFor, result }) => (
              <div key={name}>
                <dt>
                  {name}
                  {result === 'carried' && `: ${t('room.result.carried')}`}
                </dt>
                <dd>{votesFor ?? 0}</dd>
              </div>
            ))}
          </dl>
          {ballot.result !== null && <p className="room-result">{t(`room.result.${ballot.result}`)}</p>}
        </>
      )}
    </section>
  )
}

/** The last view that was read stays on the screen while the next is read. */
function useRoom(): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    const read = () => void call('room.read', null).then(setRoom, () => undefined)
    read()
    const timer = window.setInterval(read, readMs)
    return () => window.clearInterval(timer)
  }, [])
  return room
}
