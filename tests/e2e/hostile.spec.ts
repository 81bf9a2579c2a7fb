/** What a page gone bad may try against the world outside. Each test names the rule (`style.md` 4) and how it was seen to hold. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './hostile-program.ts'

type Attempt = (address: string) => unknown

test.describe('row 9 (behaviour): the window stays on its page, and the work goes on', () => {
  const ways: Readonly<Record<string, Attempt>> = {
    'when an address is set': (address) => {
      location.href = address
    },
    'when an address takes the place of the page': (address) => location.replace(address),
    'when a link is clicked': (address) => {
      const link = Object.assign(document.createElement('a'), { href: address })
      document.body.append(link)
      link.click()
      link.remove()
    },
    'when the page asks to be refreshed from elsewhere': (address) => {
      const content = `0; url=${address}`
      document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content }))
    },
  }
  for (const [name, go] of Object.entries(ways))
    test(name, async ({ program }) => {
      const address = `${program.outside.address}/away`
      await program.page.evaluate(go, address)
      await expect.poll(program.navigations).toContainEqual({ url: address, prevented: true })
      await program.stays()
      await program.outside.expectSilence()
    })

  test('when the address is a file, a script or a page made of data', async ({ program }) => {
    for (const address of ['file:///etc/hosts', 'javascript:void (window.hostileMark = "gone")', 'data:text/html,gone'])
      await program.page.evaluate(
        (to) =>
          new Promise<void>((done) => {
            // In a task of its own, so that the test is answered before the page tries to leave.
            setTimeout(() => location.assign(to))
            setTimeout(done)
          }),
        address,
      )
    await program.goesOn()
  })

  test('when a file is dropped on it', async ({ program }) => {
    const file = join(program.folder, 'thả vào.html')
    writeFileSync(file, '<title>gone</title>')
    const devTools = await program.page.context().newCDPSession(program.page)
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devTools.send('Input.dispatchDragEvent', { type, x: 600, y: 700, data })
    await program.stays()
    expect(program.windows()).toHaveLength(1)
  })
})

test('row 7 (behaviour): a form is not sent away', async ({ program }) => {
  const violated = await program.page.evaluate(async (address) => {
    const told = new Promise<string>((done) => {
      addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true })
    })
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
    document.body.append(form)
    form.submit()
    form.remove()
    return told
  }, `${program.outside.address}/form`)
  expect(violated).toBe('form-action')
  await program.stays()
  await program.outside.expectSilence()
})

test('row 7 (behaviour): nothing is shown in a frame: no foreign page, not the program in itself, no page of its own', async ({
  program,
}) => {
  const inside = await program.page.evaluate(
    async (addresses) => {
      const seen: string[] = []
      for (const src of addresses) {
        const frame = Object.assign(document.createElement('iframe'), { src })
        const loaded = new Promise((done) => frame.addEventListener('load', done))
        document.body.append(frame)
        await loaded
        seen.push(frame.contentDocument === null ? 'closed to us' : 'open to us')
        frame.remove()
      }
      return seen
    },
    [`${program.outside.address}/frame`, '/index.html', '/no-such-file', '/preview/no-such-page'],
  )
  expect(inside).toEqual(['closed to us', 'closed to us', 'closed to us', 'closed to us'])
  await program.stays()
  await program.outside.expectSilence()
})

test.describe('row 10 (behaviour): no window is opened', () => {
  const ways: Readonly<Record<string, Attempt>> = {
    // Without an opener: a page in the same process stops while the test's own debugger is attached to the new one.
    'by window.open': (address) => void window.open(address, '_blank', 'noopener'),
    'by a link to a new window': (address) => {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
    },
    'with a page of the program itself': () => void window.open('/index.html', '_blank', 'noopener'),
  }
  for (const [name, open] of Object.entries(ways))
    test(name, async ({ program }) => {
      await program.page.evaluate(open, `${program.outside.address}/window`)
      await program.stays()
      await expect.poll(() => program.windows().length).toBe(1)
      await program.outside.expectSilence()
      if (program.kind !== 'stand-in') return
      const answers = await program.evaluate(({ calls }) =>
        calls.flatMap(({ api, args }) => (api === 'window.open' ? [args.at(-1)] : [])),
      )
      expect(new Set(answers)).toEqual(new Set(['deny']))
    })
})

/** Each asks for an address and says whether anything came back. */
const requests: Readonly<Record<string, (address: string) => Promise<string>>> = {
  fetch: (address) =>
    fetch(address).then(
      () => 'came',
      () => 'blocked',
    ),
  'fetch that wants no answer': (address) =>
    fetch(address, { method: 'POST', mode: 'no-cors', keepalive: true }).then(
      () => 'came',
      () => 'blocked',
    ),
  XMLHttpRequest: (address) =>
    new Promise((done) => {
      const request = new XMLHttpRequest()
      request.addEventListener('load', () => done('came'))
      request.addEventListener('error', () => done('blocked'))
      request.open('GET', address)
      request.send()
    }),
  EventSource: (address) =>
    new Promise((done) => {
      const source = new EventSource(address)
      const end = (word: string) => () => {
        source.close()
        done(word)
      }
      source.addEventListener('open', end('came'))
      source.addEventListener('error', end('blocked'))
    }),
  'an image': (address) =>
    new Promise((done) => {
      const image = new Image()
      image.addEventListener('load', () => done('came'))
      image.addEventListener('error', () => done('blocked'))
      image.src = address
    }),
  'a style sheet': (address) =>
    new Promise((done) => {
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })
      sheet.addEventListener('load', () => done('came'))
      sheet.addEventListener('error', () => done('blocked'))
      document.head.append(sheet)
    }),
}

test.describe('rows 7 and 13 (behaviour): no request leaves', () => {
  const withPolicy = {
    ...requests,
    WebSocket: (address: string) =>
      new Promise<string>((done) => {
        const socket = new WebSocket(address.replace('http', 'ws'))
        socket.addEventListener('open', () => done('came'))
        socket.addEventListener('error', () => done('blocked'))
      }),
    'a module': (address: string) =>
      import(address).then(
        () => 'came',
        () => 'blocked',
      ),
  }
  for (const [name, ask] of Object.entries(withPolicy))
    for (const scheme of ['http', 'https'])
      test(`${name} over ${scheme}`, async ({ program }) => {
        const address = program.outside.address.replace('http', scheme)
        expect(await program.page.evaluate(ask, `${address}/asked`)).toBe('blocked')
        await program.outside.expectSilence()
      })

  test('what gives no answer: a beacon, a connection ahead of a request, a page fetched ahead', async ({ program }) => {
    await program.page.evaluate((address) => {
      navigator.sendBeacon(`${address}/beacon`, 'x')
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'icon', 'manifest', 'modulepreload'])
        document.head.append(Object.assign(document.createElement('link'), { rel, href: `${address}/${rel}` }))
    }, program.outside.address)
    await program.stays()
    await program.outside.expectSilence()
  })
})

test('row 13 (behaviour): with no policy on the page, the filter of requests alone lets none out', async ({
  program,
}) => {
  const failures: string[] = []
  program.page.on('requestfailed', (request) => failures.push(request.failure()?.errorText ?? ''))
  await program.reloadWithoutPolicy()
  for (const [name, ask] of Object.entries(requests))
    expect(await program.page.evaluate(ask, `${program.outside.address}/asked`), name).toBe('blocked')
  const blocked = () => failures.filter((text) => text.startsWith('net::ERR_BLOCKED_BY_CLIENT')).length
  await expect.poll(blocked).toBe(Object.keys(requests).length)
  await program.stays()
  await program.outside.expectSilence()
})
