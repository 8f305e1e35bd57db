// A copy of the built site: packed, harmed, and started where its build fails.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite, type RunningSite } from '../browser/site'
import { createScratch, runScript } from './scratch'

/** The site says when it serves or ends; this is for one that does neither. In milliseconds. */
const HANGING = 300_000
const ARTICLE = 'content/articles/users-and-pro-licences/add-a-user.mdx'
const EMPTY = { PATH: '/nowhere', NODE_ENV: 'production' } as const

let scratch: ReturnType<typeof createScratch>
let packed: string
let printed: string
beforeAll(async () => {
  scratch = createScratch({ packages: true, built: true })
  const { code, output } = await runScript('release/command.mjs', { cwd: scratch.folder })
  if (code !== 0) throw new Error(output)
  printed = output
  const [name = ''] = readdirSync(path.join(scratch.folder, 'dist'))
  packed = mkdtempSync(path.join(tmpdir(), 'packed-'))
  cpSync(path.join(scratch.folder, 'dist', name), packed, { recursive: true })
}, HANGING)
afterAll(() => {
  scratch.remove()
  rmSync(packed, { recursive: true })
})

const statusOf = async ({ origin }: RunningSite, address: string): Promise<number> =>
  (await fetch(`${origin}${address}`)).status
const readiness = async ({ origin }: RunningSite): Promise<unknown> =>
  (await fetch(`${origin}/readyz`)).json()

describe('a release that is packed', () => {
  const start = (): Promise<RunningSite> =>
    startSite(EMPTY, { folder: packed, script: 'start.mjs' })

  test('is told with its size, and is one release with its papers and no package', () => {
    expect(printed).toMatch(
      /^dist\/signpost-[0-9a-f]{16}: \d+ files, [\d.]+ MiB, with .* packages/m,
    )
    expect(readdirSync(packed).toSorted()).toEqual([
      'LICENSE',
      'licences-of-packages.txt',
      'package.json',
      'release',
      'sbom.json',
      'start.mjs',
    ])
  })

  test('has a bill of materials and the licence of each package in it', () => {
    const sbom = JSON.parse(readFileSync(path.join(packed, 'sbom.json'), 'utf8')) as {
      bomFormat: string
      components: { name: string; version: string; hashes: unknown[] }[]
    }
    expect(sbom.bomFormat).toBe('CycloneDX')
    const names = sbom.components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['react-dom', 'zod', 'pino', 'micromark']))
    expect(sbom.components.filter(({ hashes }) => hashes.length === 0)).toEqual([])
    const notices = readFileSync(path.join(packed, 'licences-of-packages.txt'), 'utf8')
    expect(
      sbom.components.filter(({ name, version }) => !notices.includes(`${name} ${version} (`)),
    ).toEqual([])
  })

  test('serves from a folder with nothing else', async () => {
    const site = await start()
    const statuses = await Promise.all(
      [
        '/',
        '/articles/add-a-user',
        '/search?q=ring',
        '/api/search?q=ring',
        '/desk/diagnose/user-not-ringing',
        '/readyz',
      ].map((address) => statusOf(site, address)),
    )
    const request = new FormData()
    for (const [name, text] of Object.entries({
      id: randomUUID(),
      topic: 'base',
      question: 'What does this show?',
      email: 'asha@example.com',
    }))
      request.set(name, text)
    const blank = { width: 8, height: 8, channels: 3, background: 'teal' } as const
    const picture = await sharp({ create: blank }).png().toBuffer()
    request.set('attachments', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'a.png')
    const sent = await fetch(`${site.origin}/api/support-requests`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: request,
    })
    await site.stop()
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200])
    // Its picture is drawn anew by what is compiled for this machine.
    expect([sent.status, await sent.text()]).toEqual([201, expect.stringContaining('/requests/')])
  })

  test('says in one sentence that the port is taken', async () => {
    const site = await start()
    const { port } = new URL(site.origin)
    const { stderr, status } = spawnSync(process.execPath, ['start.mjs'], {
      cwd: packed,
      env: { ...EMPTY, PORT: port },
      encoding: 'utf8',
    })
    await site.stop()
    expect([status, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringMatching(new RegExp(`^Port ${port} on .* is taken: stop what uses it`))],
    ])
  })

  test('is not ready where its index is cut, and answers all but searches', async () => {
    truncateSync(path.join(packed, 'release/search.v8'), 100_000)
    const site = await start()
    const ready = await readiness(site)
    const statuses = await Promise.all(
      ['/readyz', '/healthz', '/search?q=ring', '/articles/add-a-user'].map((address) =>
        statusOf(site, address),
      ),
    )
    await site.stop()
    expect(ready).toMatchObject({ status: 'not ready', without: ['search'] })
    expect(statuses).toEqual([503, 200, 503, 200])
  })
})

describe('where a build fails', () => {
  const start = (): Promise<RunningSite> =>
    startSite({}, { folder: scratch.folder, isBuilt: false })

  test(
    'the last good release is served, loudly, until what is wrong is mended',
    async () => {
      const file = path.join(scratch.folder, ARTICLE)
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, '---\ntitel: x\n---\n')
      const broken = await start()
      expect(broken.printed()).toMatch(/^content\/articles\/.*add-a-user\.mdx:2:1 .*titel/m)
      expect(broken.printed()).toMatch(
        /^THE BUILD FAILED\. What is served is release [0-9a-f]{16} of .* start again\.$/m,
      )
      expect(await statusOf(broken, '/articles/add-a-user')).toBe(200)
      expect(await readiness(broken)).toMatchObject({
        status: 'ready',
        lastBuild: { status: 'failed' },
      })
      writeFileSync(file, text)
      const mended = await start()
      // One that was started before is told of it too.
      const both = [await readiness(mended), await readiness(broken)]
      await Promise.all([mended.stop(), broken.stop()])
      expect(mended.printed()).not.toContain(' ... ')
      expect(both).toMatchObject([
        { lastBuild: { status: 'served' } },
        { lastBuild: { status: 'served' } },
      ])
    },
    HANGING,
  )

  test(
    'npm run build fails, and says which release stays',
    async () => {
      const file = path.join(scratch.folder, ARTICLE)
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, '---\ntitel: x\n---\n')
      const { code, output } = await runScript('build.mjs', { cwd: scratch.folder })
      writeFileSync(file, text)
      expect(code).toBe(1)
      expect(output).toMatch(/^THE BUILD FAILED\. Release [0-9a-f]{16} of .* stays\.$/m)
    },
    HANGING,
  )
})
