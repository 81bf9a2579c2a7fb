/** What a page gone bad may try against the program itself. Each test names the rule (`style.md` 4) and how it was seen to hold. */
import { webPreferences } from '../../electron/security/web-preferences.ts'
import { channelNames } from '../../shared/contract/channels.ts'
import { expect, test } from './hostile-program.ts'

test.describe('row 7 (behaviour): only the code of the program runs', () => {
  // In a task of its own: what the DevTools protocol evaluates itself may evaluate text.
  const evaluations: Readonly<Record<string, (code: string) => Promise<string>>> = {
    eval: (code) =>
      new Promise((done) => {
        // biome-ignore lint/security/noGlobalEval: this is the attack
        const run = () => globalThis.eval(code)
        setTimeout(() => {
          try {
            done(String(run()))
          } catch (error) {
            done((error as Error).name)
          }
        })
      }),
    'a function made of text': (code) =>
      new Promise((done) => {
        setTimeout(() => {
          try {
            done(String(new Function(code)()))
          } catch (error) {
            done((error as Error).name)
          }
        })
      }),
  }
  for (const [name, evaluate] of Object.entries(evaluations))
    test(`not ${name}`, async ({ program }) => {
      expect(await program.page.evaluate(evaluate, 'window.hostileMark = "gone"')).toBe('EvalError')
      await program.stays()
    })

  test('not a script, a handler, markup, a worker or a style written into the page', async ({ program }) => {
    const outcomes = await program.page.evaluate(() => {
      const code = 'window.hostileMark = "gone"'
      const outcome = (write: () => void) => {
        try {
          write()
          return 'written'
        } catch (error) {
          return (error as Error).name
        }
      }
      const put = (name: string, text: string) => {
        const element = document.createElement(name)
        element.append(text)
        document.head.append(element)
      }
      return {
        script: outcome(() => put('script', code)),
        source: outcome(() => Object.assign(document.createElement('script'), { src: 'data:text/javascript,0' })),
        handler: outcome(() => document.body.setAttribute('onclick', code)),
        markup: outcome(() => Object.assign(document.createElement('div'), { innerHTML: `<img onerror='${code}'>` })),
        frame: outcome(() => Object.assign(document.createElement('iframe'), { srcdoc: `<script>${code}</script>` })),
        worker: outcome(() => new Worker(URL.createObjectURL(new Blob([code])))),
        timer: outcome(() => void setTimeout(code as never)),
        style: outcome(() => put('style', 'body { visibility: hidden }')),
        styleSeen: getComputedStyle(document.body).visibility,
      }
    })
    expect(outcomes).toEqual({
      // Both go into the page, neither has an effect.
      script: 'written',
      style: 'written',
      styleSeen: 'visible',
      source: 'TypeError',
      handler: 'TypeError',
      markup: 'TypeError',
      frame: 'TypeError',
      worker: 'TypeError',
      timer: 'TypeError',
    })
    await program.stays()
  })
})

test('row 12 (behaviour on Electron; recorded call on the stand-in): no place, camera, message or device is given', async ({
  program,
}) => {
  const asked = [
    'geolocation',
    'media',
    'notifications',
    'clipboard-read',
    'midi',
    'fullscreen',
    'openExternal',
  ] as const
  if (program.kind === 'electron') {
    const answers = await program.page.evaluate(async () => [
      await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('given'),
          ({ code }) => done(code),
        ),
      ),
      await navigator.mediaDevices.getUserMedia({ video: true }).catch((error: Error) => error.name),
      await Notification.requestPermission(),
    ])
    return expect(answers).toEqual([1, 'NotAllowedError', 'denied'])
  }
  const answers = await program.evaluate(({ calls }, names) => {
    const handlerOf = (api: string) =>
      calls.find((call) => call.api === api)?.args[0] as (...args: unknown[]) => unknown
    const heard: unknown[] = []
    for (const name of names) {
      handlerOf('session.setPermissionRequestHandler')(null, name, (answer: boolean) => heard.push(answer))
      heard.push(handlerOf('session.setPermissionCheckHandler')(null, name))
    }
    heard.push(handlerOf('session.setDevicePermissionHandler')({ deviceType: 'usb' }))
    return heard
  }, asked)
  expect(answers).toEqual(Array.from({ length: asked.length * 2 + 1 }, () => false))
})

test('row 17 (behaviour): the page has the calls of the contract, the events and the paths of dropped files, nothing else', async ({
  program,
}) => {
  const seen = await program.page.evaluate(() => {
    const api: Record<string, unknown> = Reflect.get(window as object, 'api')
    const replaced = Reflect.set(window as object, 'api', {}) || Reflect.set(api, 'app.quit', () => 1)
    const raw = ['require', 'process', 'ipcRenderer', 'electron', 'module', 'Buffer', 'global', '__dirname']
    return { names: Object.keys(api).sort(), replaced, raw: raw.filter((name) => name in window) }
  })
  expect(seen).toEqual({ names: [...channelNames, 'on', 'pathsOf'].sort(), replaced: false, raw: [] })
})

test('row 17 (behaviour): only the events of the contract can be listened to', async ({ program }) => {
  const refused = await program.page.evaluate(() => {
    try {
      Reflect.get(window as object, 'api').on('app.quit', () => undefined)
      return 'listening'
    } catch (error) {
      return String(error)
    }
  })
  expect(refused).toContain('unknown event')
})

test('row 14 (behaviour): a frame inside the page has no calls', async ({ program }) => {
  const blank = await program.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = frame.contentWindow
    const seen = inside === null ? 'no frame' : typeof Reflect.get(inside, 'api')
    frame.remove()
    return seen
  })
  expect(blank).toBe('undefined')
})

test('row 27 (behaviour): markup in the words of a session is read as words in the preview, and nothing of it runs', async ({
  program,
}) => {
  const attack =
    '<script>top.hostileMark = "gone"</script><img src=x onerror="top.hostileMark = 1"><style>p { display: none }</style>'
  const { kept, title } = await program.page.evaluate(async (words) => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const read = await api['sessions.read']({ sessionId: value.sessions[0].id })
    const [item] = read.value.items
    const update = await api['item.update']({ id: item.id, revision: item.revision, patch: { title: words } })
    return { kept: update.ok, title: item.title as string }
  }, attack)
  expect([kept, title.length > 5]).toEqual([true, true])
  await program.openDraft()
  const preview = program.page.getByRole('region', { name: 'Biên bản', exact: true })
  await expect(preview.getByText('<script>top.hostileMark').first()).toBeVisible()
  const strangers = await preview.evaluate((pages) => pages.querySelectorAll('script, img, [onerror], style').length)
  expect(strangers).toBe(0)
  await program.stays()
})

test('row 16 (behaviour): every call refuses what is not its own shape, and nothing of it is done', async ({
  program,
}) => {
  const answers = await program.page.evaluate(async (names) => {
    const api = Reflect.get(window as object, 'api')
    const junk = [
      undefined,
      7,
      'x',
      true,
      [],
      { unknown: 1 },
      JSON.parse('{ "__proto__": { "polluted": true } }'),
      { constructor: { prototype: { polluted: true } } },
    ]
    const taken: string[] = []
    for (const name of names)
      for (const [n, input] of junk.entries()) {
        const answer = await api[name](input)
        if (answer.ok || answer.error.code !== 'INVALID_INPUT') taken.push(`${name} ${n}: ${JSON.stringify(answer)}`)
      }
    return taken
  }, channelNames)
  expect(answers).toEqual([])
  expect(await program.evaluate(() => Reflect.get({}, 'polluted') === undefined)).toBe(true)
  await program.stays()
})

test('row 16 (behaviour): what is huge, deep or winds back into itself is refused, and the program answers on', async ({
  program,
}) => {
  const answers = await program.page.evaluate(async () => {
    const send = Reflect.get(window as object, 'api')['app.reportError']
    const circle: Record<string, unknown> = { message: 'x' }
    circle['self'] = circle
    let deep: object = {}
    for (let depth = 0; depth < 100_000; depth += 1) deep = { deep }
    const outcomes: unknown[] = []
    for (const input of [{ message: 'x'.repeat(20_000_000) }, circle, deep, { message: () => 'x' }])
      try {
        const { ok, error } = await send(input)
        outcomes.push(ok ? 'taken' : error.code)
      } catch {
        outcomes.push('not carried')
      }
    return outcomes
  })
  expect(answers[0]).toBe('INVALID_INPUT')
  for (const answer of answers) expect(['INVALID_INPUT', 'not carried']).toContain(answer)
  await program.stays()
})

test('row 16 (behaviour): a name no channel has is answered by nobody', async ({ program }) => {
  const kinds = await program.page.evaluate(() => {
    const api = Reflect.get(window as object, 'api')
    return ['app.quit', 'api:app.bootstrap', 'shell.openExternal', '', 'then'].map((name) => typeof api[name])
  })
  expect(new Set(kinds)).toEqual(new Set(['undefined']))
})

test.describe('what was asked of Electron (recorded call; on Electron itself these are read from the sources)', () => {
  test('rows 1, 2, 4, 22, 23, 27: every window has the preferences and the guards of the program, the hidden one that prints not even script', async ({
    program,
  }) => {
    await program.openDraft()
    await program.page.getByRole('button', { name: /^In / }).click()
    if (program.kind === 'electron') return
    const opened = () =>
      program.evaluate(({ calls }) =>
        calls.flatMap(({ api, args }) => (api === 'BrowserWindow' ? (args as { webPreferences: object }[]) : [])),
      )
    const prints = () => program.evaluate(({ calls }) => calls.filter(({ api }) => api === 'webContents.print').length)
    await expect.poll(prints).toBe(1)
    const [screen, ...papers] = (await opened()).map((options) => options.webPreferences)
    expect(screen).toEqual({ ...webPreferences, preload: expect.stringMatching(/preload\.cjs$/), devTools: true })
    // One made the preview, one printed.
    expect(papers.length).toBeGreaterThanOrEqual(2)
    for (const paper of papers) expect(paper).toEqual({ ...webPreferences, javascript: false, devTools: false })
    const guarded = await program.evaluate(
      ({ calls }) => calls.filter(({ api }) => api === 'webContents.setWebRTCIPHandlingPolicy').length,
    )
    expect(guarded).toBe(1 + papers.length)
  })

  test('rows 3, 4, 13: the sandbox before the start, no dictionaries, no name looked up, nothing in the background', async ({
    program,
  }) => {
    if (program.kind === 'electron') return
    const { names, resolver, switches } = await program.evaluate(({ app, calls }) => ({
      names: calls.map(({ api }) => api),
      resolver: calls.find(({ api }) => api === 'app.configureHostResolver')?.args,
      switches: Reflect.get(app, 'switches') as string[],
    }))
    expect(names[0]).toBe('app.enableSandbox')
    expect(names).toContain('session.setSpellCheckerEnabled')
    expect(resolver).toEqual([{ enableBuiltInResolver: false, secureDnsMode: 'off' }])
    expect(switches).toEqual([
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ])
  })
})
