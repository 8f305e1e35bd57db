// npm run test:faults: what may go wrong with the database, at length. Prints a figure for each, and
// ends with 1 where something was lost.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkDatabase } from '@/lib/store/check'
import { restoreBackup } from '@/lib/store/copies/read'
import { writeBackup } from '@/lib/store/copies/write'
import { failureSentence } from '@/lib/store/failure'
import { migrate } from '@/lib/store/migrate'
import { openDatabase, type Opened } from '@/lib/store/open'
import { backupFolder, databaseFile } from '@/lib/store/settings'
import { makeDatabase, PROGRAM } from '@/tests/store/engines'
import { startPostgres } from '@/scripts/db/test-server.mjs'
import { setClockBack } from './clock'
import { dump, fill } from './dump'
import { killSenders } from './mails'
import { startTwice } from './second-start'
import { killServer } from './server-kills'
import { upgradeUnderWriters } from './upgrade'
import { bundleWriter, killWriters, runWriter } from './writers'

const KILLS = Number(process.argv[2] ?? 500)
const NOBODY = 65534

const root = mkdtempSync(path.join(tmpdir(), 'signpost-faults-'))
const writer = await bundleWriter(root)
const sender = await bundleWriter(root, 'sender')
type Place = Parameters<typeof upgradeUnderWriters>[1]
let faults = 0

function tell(what: string, isWell: boolean, figures: string): void {
  if (!isWell) faults += 1
  console.log(`${isWell ? 'held' : 'BROKEN'}  ${what}: ${figures}`)
}

const folderFor = (name: string): string => {
  const folder = path.join(root, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

const idsOf = async ({ db }: Opened): Promise<readonly string[]> =>
  (await db.selectFrom('feedback').select('id').orderBy('id').execute()).map(({ id }) => id)

async function kills(folder: string, url: string | undefined, most: number): Promise<void> {
  const begun = performance.now()
  const { kept, again } = await killWriters(writer, { folder, url }, most)
  const seconds = Math.round((performance.now() - begun) / 1000)
  const opened = await openDatabase({ folder, url }, PROGRAM)
  const ids = await idsOf(opened)
  const found = new Set(ids)
  const lost = [...kept].filter((id) => !found.has(id)).length
  const { wrong } = await checkDatabase(opened, backupFolder(folder))
  tell(
    `${most} kills of two writers on ${opened.engine}`,
    lost === 0 && ids.length === found.size && wrong.length === 0,
    `${kept.size} rows acknowledged, ${lost} lost, ${ids.length - found.size} doubled, ` +
      `${again} sent again, integrity ${wrong.join(' ') || 'ok'}, ${seconds} s`,
  )
  await restore(opened, folder)
  await opened.close()
}

async function restore(opened: Opened, folder: string): Promise<void> {
  await fill(opened, Date.now())
  const { file, rows } = await writeBackup(opened, backupFolder(folder))
  const into = await openDatabase(
    { folder: folderFor(`into-${opened.engine}`), url: undefined },
    PROGRAM,
  )
  await restoreBackup(into, file)
  const [before, after] = [await dump(opened), await dump(into)]
  const isSame = before.length === rows && before.join('\n') === after.join('\n')
  tell(`restore of ${opened.engine} into an empty folder`, isSame, `${rows} rows, each the same`)
  await into.close()
}

/** Whatever else is tried on an engine: mails, an upgrade, a clock. Each in a place of its own. */
async function others(engine: string, placeFor: (name: string) => Promise<Place>): Promise<void> {
  const kills = Math.max(4, Math.ceil(KILLS / 10))
  const mails = await killSenders(sender, await placeFor('mails'), { mails: kills * 8, kills })
  tell(
    `${mails.kills} kills of two senders of mail on ${engine}, the mail server coming and going`,
    mails.lost === 0 && mails.unmarked === 0,
    `${mails.posted} mails, ${mails.lost} lost, ${mails.again} twice with the same Message-ID`,
  )
  const { kept, lost, done, codes } = await upgradeUnderWriters(
    writer,
    await placeFor('upgrade'),
    KILLS,
  )
  tell(
    `an upgrade (${done.join(', ')}) on ${engine} under two writers of the earlier release`,
    lost === 0 && kept === 3 * KILLS && codes.every((code) => code === 0),
    `${kept} rows acknowledged, ${lost} lost, writers ended with ${codes.join(', ')}`,
  )
  const opened = await openDatabase(await placeFor('clock'), PROGRAM)
  await migrate(opened, { before: () => Promise.resolve() })
  const wrong = await setClockBack(opened, Date.now())
  await opened.close()
  tell(`a clock set back by an hour on ${engine}`, wrong.length === 0, wrong.join('; ') || 'ok')
}

async function secondStart(): Promise<void> {
  const built = existsSync('.releases/current')
  if (!built) return console.log('not run  a second start: there is no built site')
  const { sent, kept, found, said } = await startTwice(folderFor('second'))
  tell(
    'a second start beside the first, which is killed',
    kept === sent && found === kept && said.includes('is taken'),
    `${kept} acknowledged by both, ${kept - found} lost; on the same port: told`,
  )
}

async function fullDisk(): Promise<void> {
  const folder = folderFor('full')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  if (mounted.status !== 0) return console.log('not run  a full disk: nothing can be mounted here')
  try {
    const full = await runWriter(writer, { folder, url: undefined }, { most: 100_000 })
    const opened = await openDatabase({ folder, url: undefined }, PROGRAM)
    const found = new Set(await idsOf(opened))
    const lost = full.kept.filter((id) => !found.has(id)).length
    const { wrong } = await checkDatabase(opened, backupFolder(folder))
    await opened.close()
    tell(
      'a disk of 4 MiB, written until it is full',
      full.code !== 0 && /full|FULL/.test(full.said) && lost === 0 && wrong.length === 0,
      `${full.kept.length} rows acknowledged, ${lost} lost, integrity ${wrong.join(' ') || 'ok'}`,
    )
  } finally {
    spawnSync('umount', [folder])
  }
}

async function readOnly(): Promise<void> {
  const folder = folderFor('read-only')
  if (process.getuid?.() !== 0) return console.log('not run  a folder of another user: not root')
  // The program may be read there, and the folder is another user's.
  chmodSync(root, 0o755)
  const { code, said } = await runWriter(
    writer,
    { folder, url: undefined },
    { most: 1, uid: NOBODY },
  )
  tell('a folder that cannot be written', code !== 0 && /EACCES|permission/.test(said), `${code}`)
}

async function damage(folder: string): Promise<void> {
  const file = databaseFile(folder)
  const whole = readFileSync(file)
  let told = 0
  let harmless = 0
  let silent = 0
  const TIMES = 40
  for (let time = 0; time < TIMES; time += 1) {
    const broken = folderFor(`broken-${time}`)
    const bytes = Buffer.from(whole)
    const at = Math.floor(Math.random() * (bytes.length - 512))
    for (let each = 0; each < 512; each += 1) bytes[at + each] = Math.floor(Math.random() * 256)
    writeFileSync(databaseFile(broken), bytes)
    try {
      const opened = await openDatabase({ folder: broken, url: undefined }, PROGRAM)
      const { wrong } = await checkDatabase(opened, backupFolder(broken))
      const ids = wrong.length > 0 ? [] : await idsOf(opened)
      if (wrong.length > 0) told += 1
      else if (ids.length > 0) harmless += 1
      else silent += 1
      await opened.close()
    } catch (error) {
      if (failureSentence(error).includes('restore')) told += 1
      else silent += 1
    }
    rmSync(broken, { recursive: true, force: true })
  }
  tell(
    `${TIMES} files with 512 bytes of noise in them`,
    silent === 0,
    `${told} told as damaged, ${harmless} whole in structure, ${silent} neither`,
  )
}

async function speed(): Promise<void> {
  const folder = folderFor('speed')
  const begun = performance.now()
  const rows = 4000
  const written = await Promise.all(
    [1, 2].map(() => runWriter(writer, { folder, url: undefined }, { most: rows / 2 })),
  )
  const seconds = (performance.now() - begun) / 1000
  const times = written.flatMap((each) => each.times).sort((one, other) => one - other)
  const p95 = times[Math.floor(times.length * 0.95)] ?? Infinity
  tell(
    'two processes that write as fast as they can',
    written.every(({ code }) => code === 0) &&
      times.length === rows &&
      rows / seconds >= 200 &&
      p95 < 200,
    `${times.length} rows, ${Math.round(times.length / seconds)} a second, p95 ${p95} ms`,
  )
}

try {
  const folder = folderFor('kills')
  await kills(folder, undefined, KILLS)
  const copy = folderFor('damage')
  // Closed, it has no other file beside it.
  cpSync(databaseFile(folder), databaseFile(copy))
  await damage(copy)
  await speed()
  await fullDisk()
  await readOnly()
  await others('sqlite', (name) => Promise.resolve({ folder: folderFor(name), url: undefined }))
  await secondStart()
  const server = await startPostgres()
  if (server) {
    await kills(folderFor('postgresql'), server.url, Math.ceil(KILLS / 10))
    await others('postgresql', async (name) => ({
      folder: folderFor(`postgresql-${name}`),
      url: await makeDatabase(server.url, name),
    }))
    const most = Math.ceil(KILLS / 10)
    const url = await makeDatabase(server.url, 'killed')
    const came = await killServer({ ...server, url }, folderFor('killed'), most)
    tell(
      `${most} kills of the PostgreSQL server under four writers`,
      came.lost === 0 && came.doubled === 0,
      `${came.kept} rows acknowledged, ${came.lost} lost, ${came.doubled} doubled, ` +
        `${came.again} sent again`,
    )
    await server.stop()
  } else console.log('not run  kills on PostgreSQL: no server is installed here')
} finally {
  rmSync(root, { recursive: true, force: true })
}
console.log(faults === 0 ? 'Nothing was lost.' : `${faults} of these did not hold.`)
process.exitCode = faults === 0 ? 0 : 1
