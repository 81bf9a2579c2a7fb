/** Handlers of the registers and of issuing. */
import type { Desk } from '../services/desk.ts'
import type { Ports } from '../services/ports.ts'
import { bookFileName, bookHtml, printPaper, savePaper } from '../services/register-papers.ts'
import {
  enterLate,
  listSeries,
  openSeries,
  readPolicy,
  reserveNumber,
  rollOver,
  setPolicy,
  voidNumber,
} from '../services/registers.ts'
import type { Handlers } from './register.ts'

export function issuingHandlers(desk: () => Desk, ports: Ports) {
  return {
    'registers.list': () => ({ series: listSeries(desk()), policy: readPolicy(desk().store) }),
    'registers.setPolicy': (policy) => {
      setPolicy(desk(), policy)
      return null
    },
    'registers.book': ({ seriesId }) => desk().store.registers.numbersOf(seriesId),
    'registers.open': (key) => openSeries(desk(), key),
    'registers.reserve': (input) => reserveNumber(desk(), input),
    'registers.void': (input) => voidNumber(desk(), input),
    'registers.enterLate': (input) => enterLate(desk(), input),
    'registers.rollOver': (input) => rollOver(desk(), input),
    'registers.print': ({ seriesId }) => printPaper(ports, bookHtml(desk(), seriesId)),
    'registers.savePdf': ({ seriesId }) =>
      savePaper(desk(), ports, bookHtml(desk(), seriesId), bookFileName(desk(), seriesId)),
  } satisfies Partial<Handlers>
}
