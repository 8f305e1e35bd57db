import { createServer, type AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startSite, type RunningSite } from '../browser/site'
import { createScratch, runScript } from './scratch'

/** One sentence and nothing of Node's own. */
function expectOneSentence(output: string, sentence: RegExp): void {
  expect(output.trim().split('\n')).toHaveLength(1)
  expect(output).toMatch(sentence)
}

test(
  'a taken port is one sentence with the remedy, before anything is installed or ' + 'built',
  async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const scratch = createScratch({ packages: false })
    const { code, output } = await runScript('start.mjs', {
      cwd: scratch.folder,
      env: { PORT: String(port), HOST: '127.0.0.1' },
    })
    scratch.remove()
    other.close()
    expect(code).toBe(1)
    expectOneSentence(
      output,
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken: .*PORT=\\d+ npm start\\.$`, 'm'),
    )
  },
)

test.each(['http', '-1', '65536', '3000.5', ''])('PORT=%s is one sentence', async (port) => {
  const { code, output } = await runScript('start.mjs', { args: ['--built'], env: { PORT: port } })
  expect(code).toBe(1)
  expectOneSentence(output, /^PORT is '.*', which is not a port: .*PORT=3001 npm start\.$/m)
})

test('a host that is not of this machine is one sentence', async () => {
  const { code, output } = await runScript('start.mjs', {
    args: ['--built'],
    env: { HOST: '192.0.2.1', PORT: '0' },
  })
  expect(code).toBe(1)
  expectOneSentence(
    output,
    /HOST is '192\.0\.2\.1', which is not an address of this machine .*HOST=127\.0\.0\.1/,
  )
})

test.each(['start.mjs', 'test.mjs', 'build.mjs', 'dev.mjs'])(
  '%s tells an old Node in one sentence',
  async (script) => {
    const old =
      'data:text/javascript,Object.defineProperty(process,"versions",' +
      '{value:{...process.versions,node:"18.20.8"}})'
    const { code, output } = await runScript(script, { nodeArgs: ['--import', old] })
    expect(code).toBe(1)
    expectOneSentence(
      output,
      /^Signpost needs Node 20\.19\.0 or later and this is Node 18\.20\.8: install .*again\.$/m,
    )
  },
)

// From here on at the same time: each has a folder or a site of its own, and most of it is waiting.

test.concurrent('a failed installation is told with npm’s reason and the remedy', async () => {
  const scratch = createScratch({ packages: false })
  const noRegistry = {
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_fetch_retries: '0',
    npm_config_cache: path.join(scratch.folder, 'cache'),
  }
  const { code, output } = await runScript('start.mjs', {
    cwd: scratch.folder,
    env: { PORT: '0', ...noRegistry },
  })
  scratch.remove()
  expect(code).toBe(1)
  expect(output).toMatch(
    /The packages could not be installed: .*ECONNREFUSED.*\. Check the network .*install\.log\.\n$/,
  )
  expect(output).not.toMatch(/^\s+at /m)
})

test.concurrent('serving what was never built is one sentence', async () => {
  const scratch = createScratch({ packages: true })
  const { code, output } = await runScript('start.mjs', {
    cwd: scratch.folder,
    args: ['--built'],
    env: { PORT: '0' },
  })
  scratch.remove()
  expect(code).toBe(1)
  expectOneSentence(output, /There is no built site here: run npm run build first\./)
})

test.concurrent(
  'a broken article stops the build with its place, and the exit code is 1',
  async () => {
    const scratch = createScratch({ packages: true })
    const article = path.join(
      scratch.folder,
      'content/articles/users-and-pro-licences/add-a-user.mdx',
    )
    writeFileSync(article, '---\ntitel: x\n---\n')
    rmSync(path.join(scratch.folder, 'content/articles/getting-help'), {
      recursive: true,
      force: true,
    })
    const build = await runScript('test.mjs', {
      cwd: scratch.folder,
      args: ['--unit'],
      env: { NODE_ENV: 'production' },
    })
    scratch.remove()
    expect(build.code).toBe(1)
    expect(build.output).toMatch(
      /^content\/articles\/users-and-pro-licences\/add-a-user\.mdx:2:1 .*titel/m,
    )
    expect(build.output).toMatch(/The build stopped at "policy, site and wizards"\./)
    expect(build.lastLine).toBe('0 passed, 1 failed')
    expect(build.output).not.toMatch(/^\s+at /m)
  },
)

const BODY = JSON.stringify({ symptom: 'user-not-ringing', facts: { status: 'inactive' } })

/** As somebody may have it in their environment; it is to change nothing. */
async function startIn(mode: string): Promise<RunningSite> {
  const site = await startSite({ NODE_ENV: mode })
  const html = await (await fetch(site.origin)).text()
  expect(html).toContain('data-page="document"')
  expect(html).not.toContain('__next_f')
  return site
}

/** Until the site has accepted a connection and read the beginning of its request. */
async function isTaken({ origin }: RunningSite): Promise<void> {
  // It reads what came before it answers what came after.
  await (await fetch(origin)).text()
}

test.concurrent.each([
  ['SIGTERM', 'production'],
  ['SIGINT', 'development'],
] as const)(
  '%s lets a request in flight finish, takes no new one and ends, with NODE_ENV=%s',
  async (signal, mode) => {
    const site = await startIn(mode)
    const { hostname, port } = new URL(site.origin)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /api/diagnose HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: ` +
        `application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY.slice(0, 10)}`,
    )
    await isTaken(site)
    const stopped = site.stop(signal)
    while (await answers(site)) await new Promise((resolve) => setTimeout(resolve, 20))
    const answer = new Promise<string>((resolve) => {
      let text = ''
      socket
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part
        })
        .once('close', () => resolve(text))
    })
    socket.write(BODY.slice(10))
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(await stopped).toBe(0)
  },
)

/** Whether a new request is taken. */
const answers = ({ origin }: RunningSite): Promise<boolean> =>
  fetch(origin).then(
    () => true,
    () => false,
  )

test.concurrent('a request that never ends does not keep the process from ending', async () => {
  const site = await startIn('test')
  const { hostname, port } = new URL(site.origin)
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  socket.write(
    `POST /api/diagnose HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: ` +
      'application/json\r\nContent-Length: 10\r\n\r\n{',
  )
  await isTaken(site)
  const code = await site.stop()
  socket.destroy()
  expect(code).toBe(0)
})
